/* A style: how a figure and a scene look on one kind of surface.

   Six presets. Colour is never alone: each pain has a grain for its spillover and a hatch for its essential zone, a
   selected region has an outline, an uncovered one a hatch. Zones are a little darker than the study's red #B3261E,
   which misses 4:1 on the deep muscle tone; a test computes every contrast. A selected region turns lighter, not
   darker, so that zones and marks keep their contrast on it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-style.h"

#include <math.h>
#include <string.h>

#define RGBA(hex, alpha)                                                                                               \
  {                                                                                                                    \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex)&0xff) / 255.0, (alpha)                       \
  }
#define RGB(hex) RGBA (hex, 1.0)

#define COLOUR_PAINS                                                                                                   \
  .pains = {                                                                                                           \
    { RGB (0xA01812), BC_GRAIN_DOT, BC_HATCH_NONE },                                                                   \
    { RGB (0x1B4B8F), BC_GRAIN_DASH, BC_HATCH_RISING },                                                                \
    { RGB (0x14583A), BC_GRAIN_PLUS, BC_HATCH_LEVEL },                                                                 \
    { RGB (0x692A86), BC_GRAIN_RING, BC_HATCH_CROSSED },                                                               \
  }

#define MONO_PAINS                                                                                                     \
  .pains = {                                                                                                           \
    { RGB (0x000000), BC_GRAIN_DOT, BC_HATCH_NONE },                                                                   \
    { RGB (0x000000), BC_GRAIN_DASH, BC_HATCH_RISING },                                                                \
    { RGB (0x000000), BC_GRAIN_PLUS, BC_HATCH_LEVEL },                                                                 \
    { RGB (0x000000), BC_GRAIN_RING, BC_HATCH_CROSSED },                                                               \
  }

/* No red: that is pain. Each has a pattern of its own, so that neighbours differ without colour too. */
#define COLOUR_TINTS                                                                                                   \
  .tints = {                                                                                                           \
    { RGBA (0x2E8FB3, 0.5), RGB (0x155A75), BC_HATCH_NONE },                                                           \
    { RGBA (0xE3B02C, 0.55), RGB (0x7A5A00), BC_HATCH_RISING },                                                        \
    { RGBA (0x8D6CC0, 0.5), RGB (0x4F3580), BC_HATCH_FALLING },                                                        \
    { RGBA (0x5AA84F, 0.5), RGB (0x2C661F), BC_HATCH_LEVEL },                                                          \
    { RGBA (0xD77A33, 0.5), RGB (0x84430C), BC_HATCH_UPRIGHT },                                                        \
    { RGBA (0x5B6C86, 0.5), RGB (0x303E54), BC_HATCH_CROSSED },                                                        \
  }

#define MONO_TINTS                                                                                                     \
  .tints = {                                                                                                           \
    { RGBA (0xFFFFFF, 0.5), RGB (0x000000), BC_HATCH_NONE },                                                           \
    { RGBA (0xFFFFFF, 0.5), RGB (0x000000), BC_HATCH_RISING },                                                         \
    { RGBA (0xFFFFFF, 0.5), RGB (0x000000), BC_HATCH_FALLING },                                                        \
    { RGBA (0xFFFFFF, 0.5), RGB (0x000000), BC_HATCH_LEVEL },                                                          \
    { RGBA (0xFFFFFF, 0.5), RGB (0x000000), BC_HATCH_UPRIGHT },                                                        \
    { RGBA (0xFFFFFF, 0.5), RGB (0x000000), BC_HATCH_CROSSED },                                                        \
  }

#define COLOUR_MARKS .mark = RGB (0x111111), .halo = RGB (0xFFFFFF)

#define COLOUR_MUSCLE .muscle_fill = RGBA (0xCBE9E3, 0.72), .muscle_line = RGB (0x0F6B60)

/* Lengths in pixels. */
#define SCREEN_LENGTHS                                                                                                 \
  .edge_steps = 4, .edge_units = 12, .essential_hatch_pitch = 6, .essential_hatch_width = 1.3, .stipple_pitch = 5,     \
  .stipple_radius = 1.6, .stipple_min_radius = 0.75, .muscle_line_width = 1.6, .mark_arm = 6, .mark_width = 2.6,       \
  .halo_width = 1.8, .label_size = 12, .word_size = 14, .overlay_line_width = 1, .overlay_dash = 3,                    \
  .overlay_hatch_pitch = 7, .overlay_hatch_width = 0.7, .overlay_label_size = 11

/* Lengths in millimetres. */
#define PRINT_LENGTHS                                                                                                  \
  .edge_steps = 4, .edge_units = 9, .essential_hatch_pitch = 1.4, .essential_hatch_width = 0.3, .stipple_pitch = 1.1,  \
  .stipple_radius = 0.36, .stipple_min_radius = 0.2, .muscle_line_width = 0.35, .mark_arm = 1.42, .mark_width = 0.55,  \
  .halo_width = 0.35, .label_size = 2.6, .word_size = 3.4, .overlay_line_width = 0.18, .overlay_dash = 0.6,            \
  .overlay_hatch_pitch = 1.6, .overlay_hatch_width = 0.12, .overlay_label_size = 2.1

static const BcStyle styles[BC_N_PRESETS] = {
  [BC_PRESET_SCREEN] = {
    .name = "screen", .look = BC_LOOK_MUSCLE, .paper = RGB (0xFFFFFF), .ink = RGB (0x3A3A3A),
    COLOUR_PAINS, COLOUR_TINTS, COLOUR_MARKS, COLOUR_MUSCLE, SCREEN_LENGTHS, .essential_alpha = 0.9,
    .selected = { RGBA (0xCFE3F8, 0.72), RGB (0x1C5C9C), 2, 0, BC_HATCH_NONE, 0, 0 },
    .hovered = { RGBA (0xE6F1FC, 0.5), RGB (0x1C5C9C), 1.2, 0, BC_HATCH_NONE, 0, 0 },
    .uncovered = { RGBA (0xCFE3F8, 0.4), RGB (0x1C5C9C), 2, 6, BC_HATCH_FALLING, 8, 1.2 },
  },
  [BC_PRESET_SCREEN_DARK] = {
    .name = "screen-dark", .look = BC_LOOK_MUSCLE, .paper = RGB (0x1E1E1E), .ink = RGB (0xEDEDED),
    COLOUR_PAINS, COLOUR_TINTS, COLOUR_MARKS, COLOUR_MUSCLE, SCREEN_LENGTHS, .essential_alpha = 0.9,
    .selected = { RGBA (0xCFE3F8, 0.72), RGB (0x1C5C9C), 2.4, 0, BC_HATCH_NONE, 0, 0 },
    .hovered = { RGBA (0xE6F1FC, 0.5), RGB (0x1C5C9C), 1.4, 0, BC_HATCH_NONE, 0, 0 },
    .uncovered = { RGBA (0xCFE3F8, 0.4), RGB (0x1C5C9C), 2.4, 6, BC_HATCH_FALLING, 8, 1.2 },
  },
  [BC_PRESET_HIGH_CONTRAST] = {
    .name = "high-contrast", .look = BC_LOOK_OUTLINE, .paper = RGB (0xFFFFFF), .ink = RGB (0x000000),
    COLOUR_PAINS, COLOUR_TINTS, .mark = RGB (0x000000), .halo = RGB (0xFFFFFF),
    .muscle_fill = RGBA (0xCBE9E3, 0.72), .muscle_line = RGB (0x004A40),
    SCREEN_LENGTHS, .essential_alpha = 1.0,
    .selected = { RGBA (0xBBDDFF, 0.85), RGB (0x00366E), 3, 0, BC_HATCH_NONE, 0, 0 },
    .hovered = { RGBA (0xDDEEFF, 0.6), RGB (0x00366E), 2.5, 0, BC_HATCH_NONE, 0, 0 },
    .uncovered = { RGBA (0xBBDDFF, 0.4), RGB (0x00366E), 3, 8, BC_HATCH_FALLING, 9, 1.6 },
  },
  [BC_PRESET_PATIENT] = {
    .name = "patient", .look = BC_LOOK_SKIN, .paper = RGB (0xFFFFFF), .ink = RGB (0x2B2B2B),
    COLOUR_PAINS, COLOUR_TINTS, COLOUR_MARKS, COLOUR_MUSCLE, .essential_alpha = 0.9,
    .edge_steps = 4, .edge_units = 14, .essential_hatch_pitch = 8, .essential_hatch_width = 1.8, .stipple_pitch = 6.5,
    .stipple_radius = 2.1, .stipple_min_radius = 0.9, .muscle_line_width = 2, .mark_arm = 8, .mark_width = 3.4,
    .halo_width = 2.2, .label_size = 15, .word_size = 20, .overlay_line_width = 1.3, .overlay_dash = 4,
    .overlay_hatch_pitch = 9, .overlay_hatch_width = 0.9, .overlay_label_size = 13,
    .selected = { RGBA (0xCFE3F8, 0.8), RGB (0x1C5C9C), 3, 0, BC_HATCH_NONE, 0, 0 },
    .hovered = { RGBA (0xE6F1FC, 0.5), RGB (0x1C5C9C), 2, 0, BC_HATCH_NONE, 0, 0 },
    .uncovered = { RGBA (0xCFE3F8, 0.5), RGB (0x1C5C9C), 3, 8, BC_HATCH_FALLING, 10, 1.6 },
  },
  [BC_PRESET_PRINT] = {
    .name = "print", .look = BC_LOOK_MUSCLE, .paper = RGB (0xFFFFFF), .ink = RGB (0x1A1A1A),
    COLOUR_PAINS, COLOUR_TINTS, COLOUR_MARKS, COLOUR_MUSCLE, PRINT_LENGTHS, .essential_alpha = 0.9,
    .selected = { RGBA (0xCFE3F8, 0.72), RGB (0x1C5C9C), 0.4, 0, BC_HATCH_NONE, 0, 0 },
    .hovered = { RGBA (0xE6F1FC, 0), RGBA (0x1C5C9C, 0), 0, 0, BC_HATCH_NONE, 0, 0 },
    .uncovered = { RGBA (0xCFE3F8, 0.4), RGB (0x1C5C9C), 0.4, 1.2, BC_HATCH_FALLING, 1.7, 0.22 },
  },
  [BC_PRESET_PRINT_MONO] = {
    .name = "print-mono", .look = BC_LOOK_OUTLINE, .paper = RGB (0xFFFFFF), .ink = RGB (0x000000),
    MONO_PAINS, MONO_TINTS, .mark = RGB (0x000000), .halo = RGB (0xFFFFFF),
    .muscle_fill = RGB (0xFFFFFF), .muscle_line = RGB (0x000000),
    PRINT_LENGTHS, .essential_alpha = 1,
    .selected = { RGBA (0xFFFFFF, 0.6), RGB (0x000000), 0.4, 0, BC_HATCH_RISING, 1, 0.14 },
    .hovered = { RGBA (0xFFFFFF, 0), RGBA (0x000000, 0), 0, 0, BC_HATCH_NONE, 0, 0 },
    .uncovered = { RGBA (0xFFFFFF, 0.6), RGB (0x000000), 0.4, 1.2, BC_HATCH_CROSSED, 1, 0.12 },
  },
};

/**
 * bc_style_get:
 * @preset: the kind of surface
 *
 * Returns: (transfer none): the style; copy it to change a field.
 */
const BcStyle *
bc_style_get (BcPreset preset)
{
  g_return_val_if_fail ((gsize)preset < BC_N_PRESETS, &styles[0]);
  return &styles[preset];
}

/**
 * bc_style_is_mono:
 * @style: one of bc_style_get(), or a copy of one
 *
 * Returns: whether it is for black and white, where signs differ by form alone.
 */
gboolean
bc_style_is_mono (const BcStyle *style)
{
  return strcmp (style->name, styles[BC_PRESET_PRINT_MONO].name) == 0;
}

/**
 * bc_style_from_string:
 * @name: "screen", "screen-dark", "high-contrast", "patient", "print" or "print-mono"
 * @preset: (out): set only when the name is known
 *
 * Returns: whether the name is a style.
 */
gboolean
bc_style_from_string (const char *name, BcPreset *preset)
{
  for (guint i = 0; i < BC_N_PRESETS; i++)
    if (g_strcmp0 (name, styles[i].name) == 0)
      {
        *preset = (BcPreset)i;
        return TRUE;
      }
  return FALSE;
}

static void
scale_spot (BcSpotStyle *spot, double factor)
{
  spot->line_width *= factor;
  spot->dash *= factor;
  spot->hatch_pitch *= factor;
  spot->hatch_width *= factor;
}

/**
 * bc_style_scale_lengths:
 * @style: a copy of a preset
 * @factor: below 1 for a picture that is smaller than usual
 *
 * Changes every length that is counted in device units; the soft edge, which belongs to the body, stays.
 */
void
bc_style_scale_lengths (BcStyle *style, double factor)
{
  double *const lengths[] = { &style->essential_hatch_pitch,
                              &style->essential_hatch_width,
                              &style->stipple_pitch,
                              &style->stipple_radius,
                              &style->stipple_min_radius,
                              &style->muscle_line_width,
                              &style->mark_arm,
                              &style->mark_width,
                              &style->halo_width,
                              &style->label_size,
                              &style->word_size };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    *lengths[i] *= factor;
  scale_spot (&style->selected, factor);
  scale_spot (&style->hovered, factor);
  scale_spot (&style->uncovered, factor);
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const BcColour *colour)
{
  return 0.2126 * linear (colour->red) + 0.7152 * linear (colour->green) + 0.0722 * linear (colour->blue);
}

/**
 * bc_colour_contrast:
 *
 * The contrast ratio of WCAG 2.1 (relative luminance, 1 to 21). Alpha is not looked at: see bc_colour_over().
 *
 * Returns: the ratio.
 */
double
bc_colour_contrast (const BcColour *a, const BcColour *b)
{
  double first = luminance (a) + 0.05, second = luminance (b) + 0.05;

  return MAX (first, second) / MIN (first, second);
}

/**
 * bc_colour_over:
 *
 * Returns: what is seen where @top lies on the opaque @bottom.
 */
BcColour
bc_colour_over (const BcColour *top, const BcColour *bottom)
{
  double a = top->alpha, b = 1 - a;

  return (BcColour){ a * top->red + b * bottom->red, a * top->green + b * bottom->green,
                     a * top->blue + b * bottom->blue, 1 };
}

/**
 * bc_colour_parse:
 * @hex: "#B3261E"
 * @colour: (out): set only on success
 *
 * Returns: whether the text is a colour.
 */
gboolean
bc_colour_parse (const char *hex, BcColour *colour)
{
  char *end;
  guint64 value;

  if (hex == NULL || hex[0] != '#' || strlen (hex) != 7 || !g_ascii_isxdigit (hex[1]))
    return FALSE;
  value = g_ascii_strtoull (hex + 1, &end, 16);
  if (*end != '\0')
    return FALSE;
  *colour = (BcColour)RGB (value);
  return TRUE;
}
