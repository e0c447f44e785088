/* The sign of a verdict, beside the words that say the same.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-quiz-question.h"

G_BEGIN_DECLS

GtkWidget *bc_quiz_sign_new (BcQuizVerdict verdict);

G_END_DECLS
