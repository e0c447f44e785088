/* The list of places beside the figure: the second way in, for everything that can be clicked and for areas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

#define BC_TYPE_PLACE_LIST (bc_place_list_get_type ())
G_DECLARE_FINAL_TYPE (BcPlaceList, bc_place_list, BC, PLACE_LIST, GtkWidget)

void bc_place_list_set_session (BcPlaceList *self, BcSession *session);

G_END_DECLS
