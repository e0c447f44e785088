/* Documents made up by chance, the same for the same seed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-document.h"

G_BEGIN_DECLS

BcAnnotation *random_annotation (GRand *rand);
char *random_text (GRand *rand, guint max_letters);
BcDocument *random_document (GRand *rand);
void assert_documents_equal (const BcDocument *a, const BcDocument *b);

G_END_DECLS
