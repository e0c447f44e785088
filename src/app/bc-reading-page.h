/* A page of the reading pane that is not a muscle's: a condition, a place, a topic, the list of topics, the evidence.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-reader.h"

G_BEGIN_DECLS

#define BC_TYPE_READING_PAGE (bc_reading_page_get_type ())
G_DECLARE_FINAL_TYPE (BcReadingPage, bc_reading_page, BC, READING_PAGE, GtkWidget)

void bc_reading_page_set_reader (BcReadingPage *self, BcReader *reader);
gboolean bc_reading_page_update (BcReadingPage *self);

G_END_DECLS
