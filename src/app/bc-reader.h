/* What the pages of the reading pane share: the session, the figures, how they look, which sections are open.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "bc-figure-set.h"
#include "bc-session.h"
#include "bc-settings.h"
#include "bc-style.h"

G_BEGIN_DECLS

#define BC_TYPE_READER (bc_reader_get_type ())
G_DECLARE_FINAL_TYPE (BcReader, bc_reader, BC, READER, GObject)

BcReader *bc_reader_new (BcSession *session, BcSettings *settings);
BcSession *bc_reader_get_session (BcReader *self);
BcSettings *bc_reader_get_settings (BcReader *self);
void bc_reader_set_figures (BcReader *self, BcFigureSet *figures);
BcFigureSet *bc_reader_get_figures (BcReader *self);
void bc_reader_set_preset (BcReader *self, BcPreset preset);
const BcStyle *bc_reader_get_style (BcReader *self);
gboolean bc_reader_is_open (BcReader *self, const char *section, gboolean usually);
void bc_reader_set_open (BcReader *self, const char *section, gboolean open);

G_END_DECLS
