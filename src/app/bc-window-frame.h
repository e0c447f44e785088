/* The frame of the window: its size, its side panes and their widths, remembered; panes fold where room is scarce.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

/* Below this width, widget units at usual text size, only one side pane is shown at a time. */
#define BC_WINDOW_FRAME_NARROW 1060

/* The side panes, by their actions. */
#define BC_PANE_PLACES "show-places"
#define BC_PANE_READING "show-reading"

#define BC_TYPE_WINDOW_FRAME (bc_window_frame_get_type ())
G_DECLARE_FINAL_TYPE (BcWindowFrame, bc_window_frame, BC, WINDOW_FRAME, GObject)

BcWindowFrame *
bc_window_frame_new (GtkApplicationWindow *window, GtkPaned *outer, GtkPaned *inner, BcSettings *settings);
gboolean bc_window_frame_is_narrow (BcWindowFrame *self);
gboolean bc_window_frame_shows (GtkApplicationWindow *window, const char *pane);
void bc_window_frame_reveal (GtkApplicationWindow *window, const char *pane);
void bc_window_frame_add_keys (GtkApplication *application);

G_END_DECLS
