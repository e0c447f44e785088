/* Asks for the header of a document. Nothing is required.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-session.h"

G_BEGIN_DECLS

void bc_header_dialog_show (GtkWindow *parent, BcSession *session);

G_END_DECLS
