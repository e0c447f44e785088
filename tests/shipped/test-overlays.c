/* The shipped maps of the skin: every dermatome is there, on both sides, and holds the place where it is tested.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-figure.h"
#include "bc-outline.h"

/* The grid on which the figures are sampled, viewBox units. */
#define STEP 6.0

/* Dermatomes and the trigeminal branches together leave at most this share of a figure bare. */
#define MOST_BARE 0.03

/* Fields that share more than this area are neighbours or overlap; viewBox units squared. */
#define TOUCHING 400.0

/* A key sensory point of the International Standards for Neurological Classification of Spinal Cord Injury, found on the
   figures by its landmark words; right side. */
typedef struct
{
  const char *overlay;
  const char *view;
  BcCoordinate at;
  const char *where;
} KeyPoint;

static const KeyPoint key_points[] = {
  { "dermatome-c2", "back", { 525, 250 }, "beside the occipital protuberance" },
  { "dermatome-c3", "front", { 420, 428 }, "supraclavicular fossa" },
  { "dermatome-c4", "front", { 306, 449 }, "acromioclavicular joint" },
  { "dermatome-c5", "front", { 196, 805 }, "lateral antecubital fossa" },
  { "dermatome-c6", "back", { 955, 1181 }, "proximal phalanx of the thumb" },
  { "dermatome-c7", "back", { 912, 1235 }, "proximal phalanx of the middle finger" },
  { "dermatome-c8", "back", { 857, 1225 }, "proximal phalanx of the little finger" },
  { "dermatome-t1", "front", { 258, 818 }, "medial antecubital fossa" },
  { "dermatome-t2", "front", { 320, 590 }, "apex of the axilla" },
  { "dermatome-t3", "front", { 400, 545 }, "third intercostal space" },
  { "dermatome-t4", "front", { 400, 580 }, "fourth intercostal space, nipple" },
  { "dermatome-t5", "front", { 400, 615 }, "between nipple and xiphoid" },
  { "dermatome-t6", "front", { 400, 648 }, "level of the xiphoid" },
  { "dermatome-t7", "front", { 400, 706 }, "a quarter from xiphoid to navel" },
  { "dermatome-t8", "front", { 400, 764 }, "half from xiphoid to navel" },
  { "dermatome-t9", "front", { 400, 822 }, "three quarters from xiphoid to navel" },
  { "dermatome-t10", "front", { 400, 880 }, "level of the navel" },
  { "dermatome-t11", "front", { 400, 945 }, "between navel and inguinal ligament" },
  { "dermatome-t12", "front", { 425, 1018 }, "middle of the inguinal ligament" },
  { "dermatome-l1", "front", { 423, 1138 }, "between T12 and L2" },
  { "dermatome-l2", "front", { 421, 1258 }, "front inner thigh" },
  { "dermatome-l3", "front", { 425, 1498 }, "medial femoral condyle" },
  { "dermatome-l4", "front", { 412, 1985 }, "medial malleolus" },
  { "dermatome-l5", "front", { 366, 2068 }, "third metatarsophalangeal joint" },
  { "dermatome-s1", "back", { 655, 2055 }, "lateral heel" },
  { "dermatome-s2", "back", { 620, 1530 }, "middle of the popliteal fossa" },
  { "dermatome-s3", "back", { 562, 1150 }, "ischial tuberosity, infragluteal fold" },
  { "dermatome-s4-s5", "back", { 506, 1095 }, "perianal" },
  { "trigeminal-v1", "head-front", { 190, 200 }, "forehead" },
  { "trigeminal-v2", "head-front", { 165, 350 }, "cheek" },
  { "trigeminal-v3", "head-front", { 210, 520 }, "chin" },
  { "dermatome-l4", "foot-inner", { 507, 370 }, "medial malleolus" },
  { "dermatome-s1", "foot-outer", { 75, 520 }, "lateral heel" },
  { "dermatome-c7", "hand-back", { 190, 570 }, "proximal phalanx of the middle finger" },
  { "dermatome-c8", "hand-back", { 32, 530 }, "proximal phalanx of the little finger" },
  { "dermatome-c6", "hand-back", { 360, 450 }, "proximal phalanx of the thumb" },
  { "dermatome-c6", "hand-palm", { 30, 490 }, "thumb" },
  { "dermatome-c7", "hand-palm", { 222, 620 }, "middle finger" },
  { "dermatome-c8", "hand-palm", { 400, 600 }, "little finger" },
  { "dermatome-l5", "foot-top", { 152, 185 }, "third metatarsophalangeal joint" },
  { "dermatome-s1", "foot-top", { 262, 180 }, "little toe" },
  { "dermatome-c2", "head-side", { 230, 330 }, "behind the ear" },
  { "trigeminal-v1", "head-side", { 560, 200 }, "forehead" },
  { "trigeminal-v2", "head-side", { 560, 420 }, "cheek" },
  { "trigeminal-v3", "head-side", { 540, 570 }, "jaw" },
  { "dermatome-s3", "pelvic-floor", { 205, 335 }, "ischial tuberosity" },
  { "dermatome-s4-s5", "pelvic-floor", { 345, 412 }, "perianal" },
};

/* Read once: the grids ask for each outline thousands of times. */
static struct
{
  BcAtlas *atlas;
  GHashTable *outlines[BC_SIDE_RIGHT + 1]; /* BcTerritory -> BcOutline */
} world;

static void
load_world (void)
{
  const char *const paths[] = { BC_SOURCE_ROOT "/data/atlas", NULL };
  g_autoptr (GPtrArray) problems = bc_problems_new ();

  world.atlas = bc_atlas_load_paths (paths, problems);
  for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
    world.outlines[side] = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)bc_outline_free);
}

static void
free_world (void)
{
  for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
    g_hash_table_unref (world.outlines[side]);
  g_object_unref (world.atlas);
}

static BcFigure *
load_figure (const char *view)
{
  g_autoptr (GError) error = NULL;
  BcFigure *figure = bc_figure_load (BC_SOURCE_ROOT "/assets/figure", view, &error);

  g_assert_no_error (error);
  return figure;
}

static gboolean
polygon_contains (const BcPolygon *polygon, BcCoordinate at)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));

  bc_polygon_find_crossings (polygon, at.y, crossings);
  return bc_crossings_contain (crossings, at.x);
}

static gboolean
territory_contains (const BcTerritory *territory, BcFigure *figure, BcSide side, BcCoordinate at)
{
  BcOutline *outline = g_hash_table_lookup (world.outlines[side], territory);
  g_autofree BcCoordinate *points = NULL;
  const BcBox *box;

  if (outline == NULL)
    {
      points = g_new (BcCoordinate, territory->n_points);
      for (guint i = 0; i < territory->n_points; i++)
        points[i] = bc_figure_place (figure, territory->points[i], side);
      outline = bc_outline_new (points, territory->n_points);
      g_hash_table_insert (world.outlines[side], (gpointer)territory, outline);
    }
  box = bc_polygon_get_box (bc_outline_get_polygon (outline));
  return at.x >= box->x && at.x <= box->x + box->width && polygon_contains (bc_outline_get_polygon (outline), at);
}

static gboolean
overlay_contains (const BcOverlay *overlay, BcFigure *figure, BcSide side, BcCoordinate at)
{
  for (guint i = 0; i < overlay->territories->len; i++)
    {
      const BcTerritory *territory = overlay->territories->pdata[i];

      if (strcmp (territory->view, bc_figure_get_view (figure)) == 0 &&
          territory_contains (territory, figure, side, at))
        return TRUE;
    }
  return FALSE;
}

static BcPolygon *
silhouette_of (BcFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  BcPolygon *polygon;

  bc_figure_append_shape (figure, BC_SHAPE_SILHOUETTE, cr);
  polygon = bc_polygon_new_from_path (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return polygon;
}

static void
key_point_lies_in_its_dermatome_on_both_sides (gconstpointer data)
{
  const KeyPoint *key = data;
  const BcOverlay *overlay = bc_atlas_find_overlay (world.atlas, key->overlay);
  g_autoptr (BcFigure) figure = load_figure (key->view);

  g_assert_nonnull (overlay);
  for (BcSide side = BC_SIDE_LEFT; side <= BC_SIDE_RIGHT; side++)
    {
      BcCoordinate at = bc_figure_place (figure, key->at, side);
      g_autoptr (BcPolygon) silhouette = silhouette_of (figure);

      g_assert_true (polygon_contains (silhouette, at));
      if (bc_figure_shows_side (figure, side))
        g_assert_true (overlay_contains (overlay, figure, side, at));
    }
}

/* The test of the tests: places of one dermatome do not lie in any. */
static void
far_dermatome_does_not_hold_the_key_point (void)
{
  g_autoptr (BcFigure) front = load_figure ("front");

  g_assert_false (overlay_contains (bc_atlas_find_overlay (world.atlas, "dermatome-l4"), front, BC_SIDE_RIGHT,
                                    (BcCoordinate){ 400, 580 }));
  g_assert_false (overlay_contains (bc_atlas_find_overlay (world.atlas, "dermatome-t4"), front, BC_SIDE_RIGHT,
                                    (BcCoordinate){ 600, 580 }));
}

static void
every_dermatome_has_its_key_and_is_in_the_table (void)
{
  GPtrArray *overlays = bc_atlas_get_overlays (world.atlas);
  guint n = 0;

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];
      gboolean is_known = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (key_points); k++)
        is_known |= strcmp (key_points[k].overlay, overlay->id) == 0;
      if (overlay->kind == BC_OVERLAY_NERVE)
        continue;
      n++;
      g_assert_true (is_known);
      g_assert_cmpuint (g_strv_length (overlay->keys), ==, overlay->kind == BC_OVERLAY_DERMATOME ? 1 : 0);
    }
  g_assert_cmpuint (n, ==, 28 + 3); /* C2 … S4-5 as one, V1 … V3 */
}

static void
every_overlay_says_its_source_and_what_is_uncertain (void)
{
  GPtrArray *overlays = bc_atlas_get_overlays (world.atlas);

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];

      g_assert_cmpuint (overlay->cites->len, >, 0);
      g_assert_cmpuint (g_strv_length (overlay->notes), >, 0);
      for (guint k = 0; i > 0 && k < i; k++)
        g_assert_false (((const BcOverlay *)overlays->pdata[k])->kind == overlay->kind &&
                        ((const BcOverlay *)overlays->pdata[k])->order == overlay->order);
    }
}

static void
labels_lie_in_their_fields (void)
{
  GPtrArray *overlays = bc_atlas_get_overlays (world.atlas);

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];
      guint n_labels = 0;

      for (guint t = 0; t < overlay->territories->len; t++)
        {
          const BcTerritory *territory = overlay->territories->pdata[t];
          g_autoptr (BcFigure) figure = load_figure (territory->view);

          n_labels += territory->has_label;
          if (territory->has_label && !territory_contains (territory, figure, BC_SIDE_RIGHT, territory->label_at) &&
              territory->label_at.x != bc_figure_get_axis (figure))
            {
              g_test_message ("%s: its label in %s lies outside", overlay->id, territory->view);
              g_test_fail ();
            }
        }
      g_assert_cmpuint (n_labels, >, 0);
    }
}

/* Which overlays of a map hold a place, as bits; the lists are short enough. */
static guint64
holders (GPtrArray *overlays, BcOverlayKind first, BcOverlayKind last, BcFigure *figure, BcCoordinate at)
{
  guint64 bits = 0;

  for (guint i = 0; i < overlays->len; i++)
    {
      const BcOverlay *overlay = overlays->pdata[i];

      if (overlay->kind >= first && overlay->kind <= last && overlay_contains (overlay, figure, BC_SIDE_RIGHT, at))
        bits |= G_GUINT64_CONSTANT (1) << (i % 64);
    }
  return bits;
}

static void
body_is_covered_by_dermatomes (gconstpointer view)
{
  g_autoptr (BcFigure) figure = load_figure (view);
  g_autoptr (BcPolygon) silhouette = silhouette_of (figure);
  const BcBox *box = bc_figure_get_view_box (figure);
  guint n = 0, n_bare = 0;

  for (double y = box->y; y < box->y + box->height; y += 2 * STEP)
    for (double x = box->x; x < box->x + box->width; x += 2 * STEP)
      {
        BcCoordinate at = { x, y };

        if (bc_figure_side_at (figure, x) != BC_SIDE_RIGHT || !polygon_contains (silhouette, at))
          continue;
        n++;
        if (holders (bc_atlas_get_overlays (world.atlas), BC_OVERLAY_DERMATOME, BC_OVERLAY_TRIGEMINAL, figure, at) == 0)
          n_bare++;
      }
  g_test_message ("%s: %u of %u places bare", (const char *)view, n_bare, n);
  g_assert_cmpuint (n, >, 100);
  g_assert_cmpuint (n_bare, <=, MOST_BARE * n);
}

/* Fields that overlap or meet: the second is moved a step in each direction. */
static double
shared_area (const BcOverlay *a, const BcOverlay *b, BcFigure *figure, const BcPolygon *silhouette)
{
  const BcBox *box = bc_figure_get_view_box (figure);
  double area = 0;

  for (double y = box->y; y < box->y + box->height; y += STEP)
    for (double x = box->x; x < box->x + box->width; x += STEP)
      if (bc_figure_side_at (figure, x) != BC_SIDE_LEFT &&
          overlay_contains (a, figure, BC_SIDE_RIGHT, (BcCoordinate){ x, y }) &&
          polygon_contains (silhouette, (BcCoordinate){ x, y }) &&
          (overlay_contains (b, figure, BC_SIDE_RIGHT, (BcCoordinate){ x + STEP, y }) ||
           overlay_contains (b, figure, BC_SIDE_RIGHT, (BcCoordinate){ x, y + STEP })))
        area += STEP * STEP;
  return area;
}

static gboolean
both_show_in (const BcOverlay *a, const BcOverlay *b, const char *view)
{
  guint found = 0;

  for (guint t = 0; t < a->territories->len; t++)
    found |= strcmp (((const BcTerritory *)a->territories->pdata[t])->view, view) == 0;
  for (guint t = 0; t < b->territories->len; t++)
    found |= 2u * (strcmp (((const BcTerritory *)b->territories->pdata[t])->view, view) == 0);
  return found == 3;
}

static void
neighbours_differ_in_tint (gconstpointer view)
{
  g_autoptr (BcFigure) figure = load_figure (view);
  g_autoptr (BcPolygon) silhouette = silhouette_of (figure);
  GPtrArray *overlays = bc_atlas_get_overlays (world.atlas);

  for (guint i = 0; i < overlays->len; i++)
    for (guint k = 0; k < overlays->len; k++)
      {
        const BcOverlay *a = overlays->pdata[i], *b = overlays->pdata[k];

        if (i == k || a->tint != b->tint || (a->kind == BC_OVERLAY_NERVE) != (b->kind == BC_OVERLAY_NERVE) ||
            !both_show_in (a, b, view) || shared_area (a, b, figure, silhouette) < TOUCHING)
          continue;
        g_test_message ("%s and %s meet in %s and have one tint", a->id, b->id, (const char *)view);
        g_test_fail ();
      }
}

int
main (int argc, char *argv[])
{
  static const char *const views[] = { "front",     "back",       "head-front", "neck-back", "hand-back",
                                       "foot-sole", "foot-inner", "foot-outer", "leg-outer", "pelvic-floor",
                                       "head-side", "hand-palm",  "foot-top" };
  int result;

  g_test_init (&argc, &argv, NULL);
  load_world ();
  for (guint i = 0; i < G_N_ELEMENTS (key_points); i++)
    {
      g_autofree char *name =
          g_strconcat ("/overlays/key-point-lies-in/", key_points[i].overlay, "/", key_points[i].view, NULL);

      g_test_add_data_func (name, &key_points[i], key_point_lies_in_its_dermatome_on_both_sides);
    }
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *bare = g_strconcat ("/overlays/body-is-covered-by-dermatomes/", views[i], NULL);
      g_autofree char *tints = g_strconcat ("/overlays/neighbours-differ-in-tint/", views[i], NULL);

      g_test_add_data_func (bare, views[i], body_is_covered_by_dermatomes);
      g_test_add_data_func (tints, views[i], neighbours_differ_in_tint);
    }
  g_test_add_func ("/overlays/far-dermatome-does-not-hold-the-key-point", far_dermatome_does_not_hold_the_key_point);
  g_test_add_func ("/overlays/every-dermatome-has-its-key-and-is-in-the-table",
                   every_dermatome_has_its_key_and_is_in_the_table);
  g_test_add_func ("/overlays/every-overlay-says-its-source-and-what-is-uncertain",
                   every_overlay_says_its_source_and_what_is_uncertain);
  g_test_add_func ("/overlays/labels-lie-in-their-fields", labels_lie_in_their_fields);
  result = g_test_run ();
  free_world ();
  return result;
}
