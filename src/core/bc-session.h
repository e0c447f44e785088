/* One session with the atlas: what is marked, and the answer to it. Windows and the patient screen share it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-annotations.h"
#include "bc-filter.h"
#include "bc-history.h"
#include "bc-index.h"
#include "bc-ranking.h"
#include "bc-search.h"
#include "bc-selection.h"
#include "bc-undo.h"

G_BEGIN_DECLS

#define BC_TYPE_SESSION (bc_session_get_type ())
G_DECLARE_FINAL_TYPE (BcSession, bc_session, BC, SESSION, GObject)

BcSession       *bc_session_new (BcAtlas *atlas);
BcAtlas         *bc_session_get_atlas (BcSession *self);
BcIndex         *bc_session_get_index (BcSession *self);
BcSearch        *bc_session_get_search (BcSession *self);
BcSelection     *bc_session_get_selection (BcSession *self);
BcAnnotations   *bc_session_get_annotations (BcSession *self);
BcUndo          *bc_session_get_undo (BcSession *self);
BcHistory       *bc_session_get_history (BcSession *self);
void             bc_session_go_back (BcSession *self);
void             bc_session_go_forward (BcSession *self);
const BcRanking *bc_session_get_ranking (BcSession *self);
const BcFilter  *bc_session_get_filter (BcSession *self);
void             bc_session_set_filter (BcSession *self, const BcFilter *filter);
const BcFiltered *bc_session_get_filtered (BcSession *self);

G_END_DECLS
