/* A style: how a figure and a scene look on one kind of surface. Lengths are in device units: pixels or millimetres.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-figure.h"
#include "bc-scene.h"

G_BEGIN_DECLS

typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} BcColour;

/* What a spillover zone is filled with, and what is laid over an essential one: form beside colour. */
typedef enum
{
  BC_GRAIN_DOT,
  BC_GRAIN_DASH,
  BC_GRAIN_RING,
  BC_GRAIN_PLUS,
} BcGrain;

typedef enum
{
  BC_HATCH_NONE,
  BC_HATCH_RISING,
  BC_HATCH_FALLING,
  BC_HATCH_CROSSED,
  BC_HATCH_LEVEL,
  BC_HATCH_UPRIGHT,
} BcHatch;

/* The pain of one shown muscle. */
typedef struct
{
  BcColour colour;
  BcGrain grain;
  BcHatch hatch; /* light lines over the essential zone */
} BcPainStyle;

/* One of the tints that tell neighbouring dermatomes or nerves apart. */
typedef struct
{
  BcColour fill; /* at full opacity */
  BcColour line; /* border and pattern */
  BcHatch hatch;
} BcTintStyle;

/* How a region is marked. */
typedef struct
{
  BcColour fill;
  BcColour line;
  double line_width; /* 0: none */
  double dash;       /* 0: a whole line */
  BcHatch hatch;
  double hatch_pitch;
  double hatch_width;
} BcSpotStyle;

typedef enum
{
  BC_PRESET_SCREEN,
  BC_PRESET_SCREEN_DARK,
  BC_PRESET_HIGH_CONTRAST,
  BC_PRESET_PATIENT,
  BC_PRESET_PRINT,
  BC_PRESET_PRINT_MONO,
} BcPreset;

#define BC_N_PRESETS (BC_PRESET_PRINT_MONO + 1)

/* A plain value: copy it to change a field, for example the look. */
typedef struct
{
  const char *name;
  BcLook look;
  BcColour paper; /* behind the figure; painted by the caller, who may leave it out */
  BcColour ink;   /* words */

  BcPainStyle pains[BC_SCENE_MAX_MUSCLES];
  double essential_alpha; /* at the core of an essential zone */
  guint edge_steps;       /* steps of the soft edge, 1: hard */
  double edge_units;      /* its whole width, viewBox units: it says how uncertain the border is, on any device */
  double essential_hatch_pitch;
  double essential_hatch_width;
  double stipple_pitch;
  double stipple_radius;     /* of the largest dot */
  double stipple_min_radius; /* of the dots at the edge */

  BcSpotStyle selected;
  BcSpotStyle hovered;
  BcSpotStyle uncovered;
  BcTintStyle tints[BC_OVERLAY_N_TINTS];
  double overlay_line_width;
  double overlay_dash; /* borders are broken lines: they are soft in the body */
  double overlay_hatch_pitch;
  double overlay_hatch_width;
  double overlay_label_size;

  BcColour muscle_fill;
  BcColour muscle_line;
  double muscle_line_width;

  BcColour mark;
  BcColour halo;
  double mark_arm; /* from the centre of the X to a tip, along x and y */
  double mark_width;
  double halo_width; /* beyond each edge of the stroke */
  double label_size;
  double word_size; /* Left and Right */
} BcStyle;

const BcStyle *bc_style_get (BcPreset preset);
gboolean       bc_style_is_mono (const BcStyle *style);
void           bc_style_scale_lengths (BcStyle *style, double factor);
gboolean       bc_style_from_string (const char *name, BcPreset *preset);

double         bc_colour_contrast (const BcColour *a, const BcColour *b);
BcColour       bc_colour_over (const BcColour *top, const BcColour *bottom);
gboolean       bc_colour_parse (const char *hex, BcColour *colour);

G_END_DECLS
