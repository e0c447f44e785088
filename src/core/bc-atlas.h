/* The atlas: every record that was read and resolved. Immutable, but for what its muscles are called; share it freely
   between threads.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "bc-muscle-name.h"
#include "bc-records.h"

G_BEGIN_DECLS

#define BC_TYPE_ATLAS (bc_atlas_get_type ())
G_DECLARE_FINAL_TYPE (BcAtlas, bc_atlas, BC, ATLAS, GObject)

const char         *bc_atlas_get_version (BcAtlas *self);
gboolean            bc_atlas_lacks_look_alikes (BcAtlas *self);
void                bc_atlas_set_naming (BcAtlas *self, BcNaming naming);

GPtrArray          *bc_atlas_get_sources (BcAtlas *self);
GPtrArray          *bc_atlas_get_regions (BcAtlas *self);
GPtrArray          *bc_atlas_get_areas (BcAtlas *self);
GPtrArray          *bc_atlas_get_muscles (BcAtlas *self);
GPtrArray          *bc_atlas_get_check_first (BcAtlas *self);
GPtrArray          *bc_atlas_get_also_consider (BcAtlas *self);
GPtrArray          *bc_atlas_get_conditions (BcAtlas *self);
GPtrArray          *bc_atlas_get_topics (BcAtlas *self);
GPtrArray          *bc_atlas_get_overlays (BcAtlas *self);

const BcSource     *bc_atlas_find_source (BcAtlas *self, const char *id);
const BcRegion     *bc_atlas_find_region (BcAtlas *self, const char *id);
const BcArea       *bc_atlas_find_area (BcAtlas *self, const char *id);
const BcMuscle     *bc_atlas_find_muscle (BcAtlas *self, const char *id);
const BcCondition  *bc_atlas_find_condition (BcAtlas *self, const char *id);
const BcTopic      *bc_atlas_find_topic (BcAtlas *self, const char *id);
const BcOverlay    *bc_atlas_find_overlay (BcAtlas *self, const char *id);

G_END_DECLS
