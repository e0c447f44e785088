/* The proportions of the body, measured on the shipped silhouettes: the numbers that make it an adult and no doll.
 *
 * Sources: means of women and men of ANSUR II, see assets/README.md; the bounds are those that the figure is judged by.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-curve.h"
#include "shapes-file.h"

#include <math.h>

#define MIDLINE 500.0
#define VERTEX 100.0
#define GROUND 2060.0
#define STATURE (GROUND - VERTEX)
#define CHIN 361.0 /* menton; the drawn line runs a hair below it */

/* More than this, in degrees between two pieces of this length, is a corner. */
#define MOST_TURN 25.0
#define CORNER_ARM 6.0

#define ROW_STEP 1.0
#define MOST_DIFFERENT 1.0 /* units between the contours of front and back */
#define DELTOID 520.0
#define NECK_BASE 440.0
#define ANKLE 1950.0

/* What a level cuts of the body, to the side of the midline: from inside to outside. */
typedef struct
{
  double from;
  double to;
} Span;

static GPtrArray *
load (const char *view)
{
  g_autofree char *name = g_strconcat (view, "-shapes.svg", NULL);
  g_autofree char *path = g_build_filename (FIGURE_DATA, name, NULL);

  return shapes_file_read (path);
}

static int
by_value (gconstpointer left, gconstpointer right)
{
  double p = *(const double *) left, q = *(const double *) right;

  return (p > q) - (p < q);
}

/* The spans of the half x >= 500 at a level, from the midline outward: trunk or leg, then the arm. */
static GArray *
spans_at (const GPtrArray *shapes, double y)
{
  const ShapeInFile *shape = shapes_file_find (shapes, "silhouette");
  const GArray *border = g_ptr_array_index (shape->borders, 0);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Span));

  for (guint i = 0; i < border->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (border, i);
      const BcFigurePoint *b = bc_figure_point (border, (i + 1) % border->len);
      double x;

      if ((a->y <= y) == (b->y <= y))
        continue;
      x = a->x + (y - a->y) / (b->y - a->y) * (b->x - a->x) - MIDLINE;
      if (x >= 0)
        g_array_append_val (edges, x);
    }
  g_array_sort (edges, by_value);
  if (edges->len % 2 == 1)
    {
      double middle = 0;

      g_array_prepend_val (edges, middle);
    }
  for (guint i = 0; i + 1 < edges->len; i += 2)
    {
      Span span = { g_array_index (edges, double, i), g_array_index (edges, double, i + 1) };

      g_array_append_val (spans, span);
    }
  return spans;
}

/* The width of one span at a level. */
static double
width_at (const GPtrArray *shapes, double y, guint which)
{
  g_autoptr (GArray) spans = spans_at (shapes, y);
  const Span *span;

  g_assert_cmpuint (which, <, spans->len);
  span = &g_array_index (spans, Span, which);
  return span->to - span->from;
}

/* The level between @top and @bottom where the outer (or inner) edge of the leg lies furthest out (or in). */
static double
peak_between (const GPtrArray *shapes, double top, double bottom, gboolean outer)
{
  double best = 0, at = top;

  for (double y = top; y <= bottom; y += ROW_STEP)
    {
      g_autoptr (GArray) spans = spans_at (shapes, y);
      const Span *leg = &g_array_index (spans, Span, 0);
      double reach = outer ? leg->to : -leg->from;

      if (y == top || reach > best)
        {
          best = reach;
          at = y;
        }
    }
  return at;
}

static double
narrowest_between (const GPtrArray *shapes, double top, double bottom, guint which)
{
  double least = G_MAXDOUBLE;

  for (double y = top; y <= bottom; y += ROW_STEP)
    least = MIN (least, width_at (shapes, y, which));
  return least;
}

static double
widest_between (const GPtrArray *shapes, double top, double bottom, guint which)
{
  double most = 0;

  for (double y = top; y <= bottom; y += ROW_STEP)
    most = MAX (most, width_at (shapes, y, which));
  return most;
}

static void
assert_between (double least, double value, double most)
{
  g_assert_cmpfloat (value, >=, least);
  g_assert_cmpfloat (value, <=, most);
}

static void
test_the_body_is_an_adults (gconstpointer view)
{
  g_autoptr (GPtrArray) shapes = load (view);
  double hip = widest_between (shapes, 1050, 1110, 0), waist = narrowest_between (shapes, 780, 870, 0);

  assert_between (7.3, STATURE / (CHIN - VERTEX), 7.8);
  assert_between (0.26, 2 * width_at (shapes, DELTOID, 0) / STATURE, 0.29);
  assert_between (0.19, 2 * hip / STATURE, 0.21);
  assert_between (0.7, waist / hip, 0.8);
}

static void
test_limbs_swell_and_narrow (gconstpointer view)
{
  g_autoptr (GPtrArray) shapes = load (view);
  double calf = widest_between (shapes, 1600, 1760, 0), ankle = narrowest_between (shapes, 1880, 1960, 0);
  double forearm = widest_between (shapes, 850, 920, 1), wrist = narrowest_between (shapes, 1040, 1090, 1);
  double thigh = widest_between (shapes, 1150, 1250, 0), knee = narrowest_between (shapes, 1490, 1570, 0);

  g_assert_cmpfloat (calf / ankle, >=, 1.9);
  g_assert_cmpfloat (forearm / wrist, >=, 1.7);
  g_assert_cmpfloat (thigh / knee, >=, 1.6);
}

/* The inner calf is the lower one, and the inner ankle the higher one: no leg is its own mirror image. */
static void
test_inner_and_outer_contours_differ (gconstpointer view)
{
  g_autoptr (GPtrArray) shapes = load (view);

  g_assert_cmpfloat (peak_between (shapes, 1600, 1760, TRUE) + 15, <, peak_between (shapes, 1600, 1760, FALSE));
  g_assert_cmpfloat (peak_between (shapes, 1975, 2005, FALSE), <, peak_between (shapes, 1975, 2005, TRUE));
}

/* Zones and marks are compared between the views, so both have one contour, from the neck to the ankle. */
static void
test_front_and_back_share_their_contour (void)
{
  g_autoptr (GPtrArray) front = load ("front");
  g_autoptr (GPtrArray) back = load ("back");

  for (double y = NECK_BASE; y < ANKLE; y += ROW_STEP)
    {
      g_autoptr (GArray) a = spans_at (front, y);
      g_autoptr (GArray) b = spans_at (back, y);

      g_assert_cmpuint (a->len, ==, b->len);
      for (guint i = 0; i < a->len; i++)
        {
          g_assert_cmpfloat_with_epsilon (g_array_index (a, Span, i).from, g_array_index (b, Span, i).from,
                                          MOST_DIFFERENT);
          g_assert_cmpfloat_with_epsilon (g_array_index (a, Span, i).to, g_array_index (b, Span, i).to,
                                          MOST_DIFFERENT);
        }
    }
}

/* Third over second and fourth over first and fifth; and each reaches as deep as a separate finger does. */
static void
test_fingers_have_their_order (gconstpointer view)
{
  static const char *const fingers[] = { "middle-finger", "index-finger", "ring-finger", "little-finger", "thumb" };
  g_autoptr (GPtrArray) shapes = load (view);
  gboolean is_front = g_str_equal (view, "front");
  double tips[G_N_ELEMENTS (fingers)];

  for (guint i = 0; i < G_N_ELEMENTS (fingers); i++)
    {
      g_autofree char *id = g_strdup_printf ("region.%s-%s.%s", fingers[i], is_front ? "palmar" : "dorsal",
                                             is_front ? "left" : "right");
      const ShapeInFile *shape = shapes_file_find (shapes, id);
      const GArray *border;

      g_assert_nonnull (shape);
      border = g_ptr_array_index (shape->borders, 0);
      tips[i] = 0;
      for (guint k = 0; k < border->len; k++)
        tips[i] = MAX (tips[i], bc_figure_point (border, k)->y);
    }
  g_assert_cmpfloat (tips[0], >, tips[1]);
  g_assert_cmpfloat (tips[0], >, tips[2]);
  g_assert_cmpfloat (tips[1], >, tips[3]);
  g_assert_cmpfloat (tips[2], >, tips[3]);
  g_assert_cmpfloat (tips[3], >, tips[4]);
  /* The middle finger reaches the middle of the thigh. */
  assert_between (0.37, (GROUND - tips[0]) / STATURE, 0.4);
}

/* The point at a length along the border. */
static BcFigurePoint
walk_to (const GArray *border, double length)
{
  for (guint i = 0; i + 1 < border->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (border, i), *b = bc_figure_point (border, i + 1);
      double piece = hypot (b->x - a->x, b->y - a->y);

      if (piece > 0 && length <= piece)
        return (BcFigurePoint) { .x = a->x + length / piece * (b->x - a->x), .y = a->y + length / piece * (b->y - a->y) };
      length -= piece;
    }
  return *bc_figure_point (border, border->len - 1);
}

/* The body has corners at the ears, the armpit, the crotch, and where fingers and toes part. */
static gboolean
may_have_corner (const BcFigurePoint *at)
{
  double x = ABS (at->x - MIDLINE);

  return (at->y > 205 && at->y < 295) || hypot (x - 172, at->y - 599) < 12 || hypot (x, at->y - 1120) < 12
         || (x > 340 && at->y > 1100) || at->y > 2000;
}

static void
test_the_contour_has_no_unintended_corner (gconstpointer view)
{
  g_autoptr (GPtrArray) shapes = load (view);
  const ShapeInFile *shape = shapes_file_find (shapes, "silhouette");
  const GArray *border = g_ptr_array_index (shape->borders, 0);
  double whole = 0;

  for (guint i = 0; i + 1 < border->len; i++)
    whole += hypot (bc_figure_point (border, i + 1)->x - bc_figure_point (border, i)->x,
                    bc_figure_point (border, i + 1)->y - bc_figure_point (border, i)->y);
  for (double at = CORNER_ARM; at < whole - CORNER_ARM; at += CORNER_ARM / 2)
    {
      BcFigurePoint a = walk_to (border, at - CORNER_ARM), b = walk_to (border, at), c = walk_to (border, at + CORNER_ARM);
      double turn = atan2 (c.y - b.y, c.x - b.x) - atan2 (b.y - a.y, b.x - a.x);

      turn = ABS (remainder (turn, 2 * G_PI)) * 180 / G_PI;
      if (turn > MOST_TURN && !may_have_corner (&b))
        g_test_fail_printf ("%s turns by %.0f degrees at %.0f,%.0f", (const char *) view, turn, b.x, b.y);
    }
}

int
main (int argc, char **argv)
{
  static const char *const views[] = { "front", "back" };

  g_test_init (&argc, &argv, NULL);
  for (guint v = 0; v < G_N_ELEMENTS (views); v++)
    {
      static const struct
      {
        const char *name;
        GTestDataFunc test;
      } tests[] = {
        { "the-body-is-an-adults", test_the_body_is_an_adults },
        { "limbs-swell-and-narrow", test_limbs_swell_and_narrow },
        { "inner-and-outer-contours-differ", test_inner_and_outer_contours_differ },
        { "fingers-have-their-order", test_fingers_have_their_order },
        { "the-contour-has-no-unintended-corner", test_the_contour_has_no_unintended_corner },
      };

      for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
        {
          g_autofree char *name = g_strdup_printf ("/figure/%s/%s", views[v], tests[i].name);

          g_test_add_data_func (name, views[v], tests[i].test);
        }
    }
  g_test_add_func ("/figure/front-and-back-share-their-contour", test_front_and_back_share_their_contour);
  return g_test_run ();
}
