/* How fast the window was there, and how fast it answers: the --timings option.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bc_timings_enable (void);
void bc_timings_report (const char *milestone);
void bc_timings_report_since (const char *milestone, gint64 start);
void bc_timings_after_paint (GtkWidget *widget, const char *milestone, gint64 start);

G_END_DECLS
