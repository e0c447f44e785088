/* Short guided stories for patients, and the signs that call for a doctor in words for patients.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"
#include "bc-problem.h"
#include "bc-spot.h"

G_BEGIN_DECLS

typedef enum
{
  BC_SLIDE_DRAWING, /* a drawing made for the story */
  BC_SLIDE_PATTERN, /* the point of a muscle and what spreads from it, on figures */
  BC_SLIDE_PLACES,  /* regions of a figure */
} BcSlideKind;

typedef struct
{
  BcSlideKind kind;
  char *caption;               /* English: see bc_text () */
  char *drawing;               /* BC_SLIDE_DRAWING: name of a file without its suffix */
  GStrv views;                 /* the others: one or two figures */
  const BcTriggerPoint *point; /* BC_SLIDE_PATTERN: borrowed from the atlas */
  BcSide side;                 /* BC_SLIDE_PATTERN: of the muscle */
  GArray *spots;               /* BC_SLIDE_PLACES: BcSpot */
} BcSlide;

typedef struct
{
  char *id;
  char *title;                  /* English */
  const BcTopic *topic;         /* what its statements rest on; NULL for a complaint's */
  const BcTopic *also_topic;    /* a second one; NULL for none */
  const BcCondition *condition; /* NULL for a topic's */
  GPtrArray *slides;            /* BcSlide */
} BcStory;

#define BC_TYPE_STORIES (bc_stories_get_type ())
G_DECLARE_FINAL_TYPE (BcStories, bc_stories, BC, STORIES, GObject)

BcStories *bc_stories_load (const char *path, BcAtlas *atlas, GPtrArray *problems);
BcStories *bc_stories_load_default (BcAtlas *atlas, GPtrArray *problems);
GPtrArray *bc_stories_get_all (BcStories *self);
const BcStory *bc_stories_find (BcStories *self, const char *id);
const char *bc_stories_get_sign (BcStories *self, const BcCheckFirst *entry);

G_END_DECLS
