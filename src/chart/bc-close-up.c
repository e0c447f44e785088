/* Close-ups: which part of the whole figures each of them shows larger, and which of them a place is offered in.

   The field of a close-up is taken from the regions that lie in its middle, on the figure at hand, so that it is right on
   every body. A foot's sole has no region on the whole figures: its field is the foot as it is seen there.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-close-up.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-text.h"
#include "bc-views.h"

#define MAX_REGIONS 8
#define MAX_WHOLE_VIEWS 2

/* How far the frame stands off the regions, as a share of the field. */
#define FIELD_MARGIN 0.06

typedef struct
{
  const char *view;
  const char *whole_views[MAX_WHOLE_VIEWS]; /* where it is offered first; the other figure comes after */
  const char *regions[MAX_REGIONS];         /* what lies in its field on a whole figure */
} CloseUp;

/* In the order in which they are offered for one place. */
static const CloseUp close_ups[] = {
  { "head-front", { "front" }, { "head-top", "forehead", "chin", "ear", "jaw" } },
  { "neck-back", { "back" }, { "head-top", "occiput", "ear", "neck-back", "neck-side" } },
  { "head-side", { "front", "back" }, { "head-top", "ear", "chin", "occiput", "neck-front", "neck-back" } },
  { "hand-palm",
    { "front" },
    { "wrist-volar", "thumb-palmar", "index-finger-palmar", "middle-finger-palmar", "little-finger-palmar" } },
  { "hand-back",
    { "back" },
    { "wrist-dorsal", "thumb-dorsal", "index-finger-dorsal", "middle-finger-dorsal", "little-finger-dorsal" } },
  { "foot-top", { "front" }, { "foot-dorsum", "forefoot-dorsum", "great-toe-dorsal", "fifth-toe-dorsal" } },
  { "foot-sole",
    { "back" },
    { "heel-back", "heel-sole", "foot-outer-border", "foot-inner-border", "fifth-toe-dorsal" } },
  { "foot-inner",
    { "front", "back" },
    { "ankle-medial", "achilles", "heel-back", "foot-inner-border", "great-toe-dorsal" } },
  { "foot-outer",
    { "back", "front" },
    { "ankle-lateral", "achilles", "heel-back", "foot-outer-border", "fifth-toe-dorsal" } },
  { "pelvic-floor",
    { "front", "back" },
    { "suprapubic", "genitals", "perineum", "anal-region", "tailbone", "sit-bone" } },
  { "leg-outer",
    { "front", "back" },
    { "hip-lateral", "iliac-crest", "thigh-lateral-upper", "leg-lateral", "foot-dorsum", "ankle-lateral" } },
};

static const CloseUp *
find (const char *view)
{
  for (gsize i = 0; i < G_N_ELEMENTS (close_ups); i++)
    if (g_strcmp0 (close_ups[i].view, view) == 0)
      return &close_ups[i];
  return NULL;
}

/**
 * bc_close_up_is:
 * @view: (nullable): id of a view
 *
 * Returns: whether the view is a close-up.
 */
gboolean
bc_close_up_is (const char *view)
{
  return find (view) != NULL;
}

/**
 * bc_close_up_get_whole_view:
 * @view: a close-up
 *
 * Returns: the whole figure on which its field is seen best.
 */
const char *
bc_close_up_get_whole_view (const char *view)
{
  const CloseUp *close_up = find (view);

  return close_up != NULL ? close_up->whole_views[0] : NULL;
}

static void
add_close_ups (const BcSpot *spot, const char *whole_view, guint rank, GPtrArray *list)
{
  for (gsize i = 0; i < G_N_ELEMENTS (close_ups); i++)
    {
      const char *offered = rank < MAX_WHOLE_VIEWS ? close_ups[i].whole_views[rank] : whole_view;

      if (g_strcmp0 (offered, whole_view) == 0 && !g_ptr_array_find (list, close_ups[i].view, NULL) &&
          g_strv_contains ((const char *const *)spot->region->views, close_ups[i].view))
        g_ptr_array_add (list, (gpointer)close_ups[i].view);
    }
}

/**
 * bc_close_up_list_for:
 * @spot: a place of the body
 * @whole_view: the whole figure on which it was chosen
 *
 * Returns: (transfer container) (element-type utf8): the close-ups that show the place, the best first.
 */
GPtrArray *
bc_close_up_list_for (const BcSpot *spot, const char *whole_view)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint rank = 0; rank <= MAX_WHOLE_VIEWS; rank++)
    add_close_ups (spot, whole_view, rank, list);
  return list;
}

static void
add_box (BcBox *sum, const BcBox *box)
{
  double right = MAX (sum->x + sum->width, box->x + box->width);
  double bottom = MAX (sum->y + sum->height, box->y + box->height);

  if (sum->width <= 0)
    {
      *sum = *box;
      return;
    }
  sum->x = MIN (sum->x, box->x);
  sum->y = MIN (sum->y, box->y);
  sum->width = right - sum->x;
  sum->height = bottom - sum->y;
}

static void
add_region (BcFigure *whole, const char *region, BcSide side, BcBox *field)
{
  g_autofree char *id = bc_figure_region_id (region, side);
  BcBox box;

  if (bc_figure_get_shape_box (whole, id, &box))
    add_box (field, &box);
}

/**
 * bc_close_up_get_field:
 * @view: a close-up
 * @side: the side that it shows; %BC_SIDE_MIDLINE: both
 * @whole: a whole figure
 * @field: (out): what the close-up shows, viewBox units of @whole
 *
 * Returns: whether something of it can be seen on the whole figure.
 */
gboolean
bc_close_up_get_field (const char *view, BcSide side, BcFigure *whole, BcBox *field)
{
  const CloseUp *close_up = find (view);

  *field = (BcBox){ 0, 0, 0, 0 };
  if (close_up == NULL || !g_strv_contains (close_up->whole_views, bc_figure_get_view (whole)))
    return FALSE;
  for (guint i = 0; i < MAX_REGIONS && close_up->regions[i] != NULL; i++)
    {
      add_region (whole, close_up->regions[i], BC_SIDE_MIDLINE, field);
      if (side != BC_SIDE_RIGHT)
        add_region (whole, close_up->regions[i], BC_SIDE_LEFT, field);
      if (side != BC_SIDE_LEFT)
        add_region (whole, close_up->regions[i], BC_SIDE_RIGHT, field);
    }
  field->x -= FIELD_MARGIN * field->width;
  field->y -= FIELD_MARGIN * field->height;
  field->width *= 1 + 2 * FIELD_MARGIN;
  field->height *= 1 + 2 * FIELD_MARGIN;
  return field->width > 0;
}

/**
 * bc_close_up_describe:
 *
 * Returns: (transfer full): the figure's name for a caption, with its side where it shows one: "Left: Palm of the hand".
 */
char *
bc_close_up_describe (BcFigure *figure)
{
  const BcView *view = bc_views_find (bc_figure_get_view (figure));
  const char *name = view != NULL ? bc_text (view->name) : bc_figure_get_view (figure);

  switch (bc_figure_get_side (figure))
    {
    case BC_SIDE_LEFT:
      /* Translators: the patient's side and what the close-up shows: "Left: Palm of the hand" */
      return g_strdup_printf (_ ("Left: %s"), name);
    case BC_SIDE_RIGHT:
      return g_strdup_printf (_ ("Right: %s"), name);
    case BC_SIDE_MIDLINE:
    default:
      return g_strdup (name);
    }
}
