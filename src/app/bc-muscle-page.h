/* The page of one muscle: names, place, points, what people notice, cautions, sources.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-reader.h"

G_BEGIN_DECLS

#define BC_TYPE_MUSCLE_PAGE (bc_muscle_page_get_type ())
G_DECLARE_FINAL_TYPE (BcMusclePage, bc_muscle_page, BC, MUSCLE_PAGE, GtkWidget)

void bc_muscle_page_set_reader (BcMusclePage *self, BcReader *reader);
void bc_muscle_page_update (BcMusclePage *self);
gboolean bc_muscle_page_is_filled (BcMusclePage *self);

void bc_muscle_page_append_to_empty (BcMusclePage *self, GtkWidget *widget);

G_END_DECLS
