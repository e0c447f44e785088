/* Says in a PDF which language its text is in; cairo has no call for that.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bc_pdf_language_of_text (void);
gboolean bc_pdf_language_set (GByteArray *pdf, const char *language);

G_END_DECLS
