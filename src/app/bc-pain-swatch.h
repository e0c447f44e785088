/* A sample of a shown muscle's pain: its colour with its hatching, and the grain of its spillover.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *bc_pain_swatch_new (guint colour);

G_END_DECLS
