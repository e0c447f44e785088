/* Where the words Left and Right stand: beside the neck of a whole figure; where that is out of sight or on a close-up, at
   the edge of what is seen, and there beside the body if it leaves room for both words at one height.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-side-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-close-up.h"
#include "bc-silhouette.h"

/* Where the words Left and Right stand, as shares of the figure: beside the neck, where no figure has an arm. */
#define WORD_INSET 0.15
#define WORD_HEIGHT 0.115

/* The room of the letters themselves, in their heights: what must not lie on the body. */
#define HALF_LETTER 0.34
#define LETTERS_AIR 0.25
#define LETTERS_Y 0.6

/* How far down a place beside the body is looked for, and in what steps: a share of what is seen, heights of letters. */
#define SEARCH_SHARE 0.9
#define SEARCH_STEP 0.75

/**
 * bc_side_words_get:
 * @x: a place on the figure, viewBox units
 *
 * Returns: (transfer none): the patient's side there as a word.
 */
const char *
bc_side_words_get (BcFigure *figure, double x)
{
  /* Translators: the patient's left and right, written beside the figure. */
  return bc_figure_side_at (figure, x) == BC_SIDE_LEFT ? C_ ("side of the body", "Left")
                                                       : C_ ("side of the body", "Right");
}

/* Half the room that a word takes across: a bold letter of the widest words is narrower than this. */
static double
half_width (BcFigure *figure, double x, double size)
{
  return (HALF_LETTER * g_utf8_strlen (bc_side_words_get (figure, x), -1) + LETTERS_AIR) * size;
}

/* How near the edge of what is seen a word's middle may come: a short word nearer, so that it keeps off a small body. */
static double
inset (BcFigure *figure, double x, double size)
{
  return MIN (BC_SIDE_WORD_EDGE_X * size, half_width (figure, x, size));
}

static gboolean
row_is_clear (const BcPolygon *silhouette, double left, double right, double y, GArray *crossings)
{
  bc_polygon_find_crossings (silhouette, y, crossings);
  if (bc_crossings_contain (crossings, left))
    return FALSE;
  for (guint i = 0; i < crossings->len; i++)
    {
      double x = g_array_index (crossings, double, i);

      if (x >= left && x <= right)
        return FALSE;
    }
  return TRUE;
}

/* What the search for a place looks at; everything is borrowed. Of a word each, from the viewer's left. */
typedef struct
{
  const BcPolygon *silhouette;
  GArray *crossings;    /* for any use */
  double size;          /* of the letters */
  const double *halves; /* of the words' widths */
  const double *edges;  /* as far out as they can stand */
  const gboolean *seen;
} Search;

static gboolean
is_clear (const Search *search, const BcCoordinate *at, double half)
{
  for (int row = -1; row <= 1; row++)
    if (!row_is_clear (search->silhouette, at->x - half, at->x + half, at->y + row * LETTERS_Y * search->size,
                       search->crossings))
      return FALSE;
  return TRUE;
}

/* The first height from one to the other at which both words are clear of the body, as far out as they are or at the very
   edge. */
static gboolean
find_height (const Search *search, double first, double last, BcCoordinate *places)
{
  for (double y = first; y <= last; y += SEARCH_STEP * search->size)
    for (guint at_edge = 0; at_edge < 2; at_edge++)
      {
        BcCoordinate tried[BC_SIDE_WORDS];
        gboolean clear;

        for (guint i = 0; i < BC_SIDE_WORDS; i++)
          tried[i] = (BcCoordinate){ at_edge ? search->edges[i] : places[i].x, y };
        clear = tried[1].x - tried[0].x > search->halves[0] + search->halves[1];
        for (guint i = 0; i < BC_SIDE_WORDS; i++)
          clear = clear && (!search->seen[i] || is_clear (search, &tried[i], search->halves[i]));
        if (!clear)
          continue;
        memcpy (places, tried, sizeof tried);
        return TRUE;
      }
  return FALSE;
}

/* Both words at one height, from where they are downwards or else from the top; they stay where they are if no height
   will do, and one of them goes where they would lie on each other. */
static gboolean
move_beside_body (BcFigure *figure, const BcBox *visible, double size, BcCoordinate *places, gboolean *seen)
{
  g_autoptr (BcPolygon) silhouette = bc_silhouette_new (figure);
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));
  const double halves[] = { half_width (figure, places[0].x, size), half_width (figure, places[1].x, size) };
  const double edges[] = { visible->x + halves[0], visible->x + visible->width - halves[1] };
  const Search search = { silhouette, crossings, size, halves, edges, seen };

  if (find_height (&search, places[0].y, visible->y + SEARCH_SHARE * visible->height, places) ||
      find_height (&search, visible->y + BC_SIDE_WORD_EDGE_Y * size / 2, places[0].y, places))
    return TRUE;
  if (places[1].x - places[0].x > halves[0] + halves[1])
    return FALSE;
  /* No room for both: the side of which more is seen has its word, in the corner. */
  for (guint i = 0; i < BC_SIDE_WORDS; i++)
    places[i].x = edges[i];
  if (edges[1] - edges[0] <= halves[0] + halves[1])
    seen[bc_figure_get_axis (figure) > visible->x + visible->width / 2 ? 1 : 0] = FALSE;
  return FALSE;
}

static gboolean
shows_all (const BcBox *visible, const BcBox *box)
{
  return visible->x <= box->x && visible->y <= box->y && visible->x + visible->width >= box->x + box->width &&
         visible->y + visible->height >= box->y + box->height;
}

/**
 * bc_side_words_find:
 * @visible: what is seen of the figure's plane, viewBox units
 * @size: of the letters, viewBox units
 * @places: (out) (array fixed-size=2): the middles of the words, from the viewer's left
 * @seen: (out) (array fixed-size=2): whether something of their sides is seen
 *
 * Returns: whether they are clear of the body; FALSE where the body fills what is seen.
 */
gboolean
bc_side_words_find (BcFigure *figure, const BcBox *visible, double size, BcCoordinate *places, gboolean *seen)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double axis = bc_figure_get_axis (figure), left = inset (figure, box->x, size),
         right = inset (figure, box->x + box->width, size), rest = box->y + WORD_HEIGHT * box->height;
  double y = MAX (rest, visible->y + BC_SIDE_WORD_EDGE_Y * size);

  places[0] = (BcCoordinate){ MAX (box->x + WORD_INSET * box->width, visible->x + left), y };
  places[1] = (BcCoordinate){ MIN (box->x + (1 - WORD_INSET) * box->width, visible->x + visible->width - right), y };
  seen[0] = visible->x + left < axis;
  seen[1] = visible->x + visible->width - right > axis;
  if (bc_figure_get_side (figure) != BC_SIDE_MIDLINE ||
      (shows_all (visible, box) && !bc_close_up_is (bc_figure_get_view (figure))))
    return TRUE;
  return move_beside_body (figure, visible, size, places, seen);
}
