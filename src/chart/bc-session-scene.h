/* What a session shows, as a scene for the painter.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-scene.h"
#include "bc-session.h"

G_BEGIN_DECLS

BcScene *bc_session_make_scene (BcSession *session);
GArray *bc_session_list_unexplained (BcSession *session);
guint bc_session_list_shown (BcSession *session, BcSceneMuscle shown[BC_SCENE_MAX_MUSCLES]);

G_END_DECLS
