/* A button of the quiz with a mnemonic, whose accessible name is its words alone.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *bc_quiz_button_new (const char *label, const char *action);
void       bc_quiz_button_set_label (GtkWidget *button, const char *label);

G_END_DECLS
