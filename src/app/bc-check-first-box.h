/* The serious look-alikes above the muscles of an answer.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define BC_TYPE_CHECK_FIRST_BOX (bc_check_first_box_get_type ())
G_DECLARE_FINAL_TYPE (BcCheckFirstBox, bc_check_first_box, BC, CHECK_FIRST_BOX, GtkWidget)

void bc_check_first_box_show (BcCheckFirstBox *self, const char *lack, GPtrArray *entries);

G_END_DECLS
