/* What is wanted on a page: the tab of the print dialog, and the side of the preview.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-settings.h"

G_BEGIN_DECLS

GtkWidget *bc_page_options_new (BcSettings *settings, gboolean with_paper, GCallback changed, gpointer user_data);

G_END_DECLS
