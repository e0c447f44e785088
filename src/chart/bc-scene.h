/* A scene: what is to be shown on the figures, as plain data that can be compared.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "bc-atlas.h"
#include "bc-figure.h"
#include "bc-mark.h"
#include "bc-pain-area.h"
#include "bc-shown-muscle.h"
#include "bc-spot.h"

G_BEGIN_DECLS

/* More patterns than this cannot be told apart on one figure. */
#define BC_SCENE_MAX_MUSCLES 4

typedef struct
{
  BcShownMuscle shown;
  guint colour; /* 0 … BC_SCENE_MAX_MUSCLES - 1: index into the style's pains */
} BcSceneMuscle;

/* Parts of a pattern that may be left out. */
typedef enum
{
  BC_SCENE_MARKS = 1 << 0,
  BC_SCENE_ZONES = 1 << 1,
  BC_SCENE_OTHER_MARKS = 1 << 2, /* all but the emphasised point's */
} BcSceneParts;

#define BC_TYPE_SCENE (bc_scene_get_type ())
typedef struct _BcScene BcScene;

GType                 bc_scene_get_type (void);
BcScene              *bc_scene_new (void);
BcScene              *bc_scene_copy (const BcScene *self);
BcScene              *bc_scene_ref (BcScene *self);
void                  bc_scene_unref (BcScene *self);
gboolean              bc_scene_equal (const BcScene *a, const BcScene *b);

void                  bc_scene_add_selected (BcScene *self, const BcSpot *spot);
void                  bc_scene_add_uncovered (BcScene *self, const BcSpot *spot);
void                  bc_scene_add_pain_area (BcScene *self, BcPainArea *area);
void                  bc_scene_add_uncovered_share (BcScene *self, const BcSpot *spot);
void                  bc_scene_set_hovered (BcScene *self, const BcSpot *spot);
gboolean              bc_scene_add_muscle (BcScene *self, const BcShownMuscle *shown, guint colour);
void                  bc_scene_set_emphasis (BcScene *self, const BcTriggerPoint *point, BcSide side);
void                  bc_scene_set_outlines (BcScene *self, gboolean outlines);
void                  bc_scene_set_labels (BcScene *self, gboolean labels);
void                  bc_scene_add_overlay (BcScene *self, const BcOverlay *overlay);
void                  bc_scene_add_overlays (BcScene *self, BcAtlas *atlas, BcOverlayKind kind);
void                  bc_scene_set_overlay_opacity (BcScene *self, double opacity);

void                  bc_scene_set_hidden (BcScene *self, BcSceneParts hidden);
BcSceneParts          bc_scene_get_hidden (const BcScene *self);

const BcSpot         *bc_scene_get_selected (const BcScene *self, guint *n_spots);
const BcSpot         *bc_scene_get_uncovered (const BcScene *self, guint *n_spots);
BcPainArea          **bc_scene_get_pain_areas (const BcScene *self, guint *n_areas);
const BcSpot         *bc_scene_get_uncovered_shares (const BcScene *self, guint *n_spots);
const BcSpot         *bc_scene_get_hovered (const BcScene *self);
const BcSceneMuscle  *bc_scene_get_muscles (const BcScene *self, guint *n_muscles);
const BcTriggerPoint *bc_scene_get_emphasis (const BcScene *self, BcSide *side);
gboolean              bc_scene_get_outlines (const BcScene *self);
gboolean              bc_scene_get_labels (const BcScene *self);
GPtrArray            *bc_scene_get_overlays (const BcScene *self);
double                bc_scene_get_overlay_opacity (const BcScene *self);
void bc_scene_set_annotations (BcScene *self, GPtrArray *annotations);
GPtrArray *bc_scene_get_annotations (const BcScene *self);
void bc_scene_set_notes_listed (BcScene *self, gboolean listed);
gboolean bc_scene_get_notes_listed (const BcScene *self);
gboolean              bc_scene_is_empty (const BcScene *self);

GArray               *bc_scene_list_marks (const BcScene *self, BcFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcScene, bc_scene_unref)

G_END_DECLS
