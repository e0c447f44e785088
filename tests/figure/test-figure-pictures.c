/* The shipped pictures and shapes of the figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "bc-figure-curve.h"
#include "bc-figure-files.h"
#include "bc-figure-grid.h"
#include "bc-figure-shapes.h"
#include "bc-figure-sheet.h"
#include "bc-figure-xml.h"
#include "shapes-file.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define SIZE_MAX_BYTES (1536 * 1024)
#define RASTER_WIDTH 1000
#define RASTER_HEIGHT 2200
#define LEAST_FILLED 0.2        /* of the field */
#define LEAST_ON_PAPER 1.2      /* units */
#define HEAVIER 1.4             /* the contour of a small picture */

static const char *const kinds[] = { "muscle",       "skin",       "outline",       "deep",      "shapes",
                                     "muscle-small", "skin-small", "outline-small", "deep-small" };

static char *
shipped (const char *view, const char *kind)
{
  g_autofree char *name = g_strdup_printf ("%s-%s.svg", view, kind);

  return g_build_filename (FIGURE_DATA, name, NULL);
}

/* "front", or "female/front" for the view of another body. */
static BcFigureSheet *
load_sheet (const char *view)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = g_strsplit (view, "/", 2);
  g_autofree char *body_name = g_strconcat (parts[0], ".xml", NULL);
  g_autofree char *name = g_strconcat (parts[1] != NULL ? parts[1] : parts[0], ".xml", NULL);
  g_autofree char *data = g_build_filename (FIGURE_DATA, name, NULL);
  g_autofree char *body = g_build_filename (FIGURE_DATA, body_name, NULL);
  BcFigureSheet *sheet =
      parts[1] != NULL ? bc_figure_sheet_load_body (data, body, &error) : bc_figure_sheet_load (data, &error);

  g_assert_no_error (error);
  return sheet;
}

/* A view without deep muscles has no picture of them. */
static gboolean
has_kind (const BcFigureSheet *sheet, const char *kind)
{
  return !g_str_has_prefix (kind, "deep") || sheet->deep->len > 0;
}

/* What the generator writes now, for all views. */
static char *fresh_folder;

static void
write_fresh (void)
{
  g_autoptr (GError) error = NULL;

  fresh_folder = g_dir_make_tmp ("bodychart-figure-XXXXXX", &error);
  g_assert_no_error (error);
  g_assert_true (bc_figure_files_write (FIGURE_DATA, fresh_folder, FALSE, &error));
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
remove_fresh (void)
{
  remove_folder (fresh_folder);
  g_clear_pointer (&fresh_folder, g_free);
}

/* The generator writes exactly what is committed. */
static void
test_files_are_up_to_date (gconstpointer view)
{
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);

  if (fresh_folder == NULL)
    write_fresh ();
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *kept = shipped (view, kinds[i]);
      g_autofree char *name = g_strdup_printf ("%s-%s.svg", (const char *) view, kinds[i]);
      g_autofree char *fresh = g_build_filename (fresh_folder, name, NULL);
      g_autofree char *kept_text = NULL;
      g_autofree char *fresh_text = NULL;

      g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS) == has_kind (sheet, kinds[i]));
      g_assert_true (g_file_test (fresh, G_FILE_TEST_EXISTS) == has_kind (sheet, kinds[i]));
      if (!has_kind (sheet, kinds[i]))
        continue;
      g_assert_true (g_file_get_contents (kept, &kept_text, NULL, NULL));
      g_assert_true (g_file_get_contents (fresh, &fresh_text, NULL, NULL));
      if (strcmp (kept_text, fresh_text) != 0)
        g_test_fail_printf ("%s is out of date; run: ninja figure", name);
    }
}

static guint
check_element (xmlNode *node, const char *file)
{
  static const char *const forbidden[] = { "filter", "mask", "image", "clipPath", "use", "script", "foreignObject" };
  guint depth = 0;

  for (guint i = 0; i < G_N_ELEMENTS (forbidden); i++)
    if (bc_figure_xml_named (node, forbidden[i]))
      g_test_fail_printf ("%s: <%s> is not allowed", file, forbidden[i]);
  if (xmlHasProp (node, (const xmlChar *) "href") != NULL)
    g_test_fail_printf ("%s: a reference on <%s>", file, node->name);
  BC_FIGURE_EACH_CHILD (child, node)
    depth = MAX (depth, check_element (child, file));
  return depth + 1;
}

static void
test_files_keep_the_rules (gconstpointer view)
{
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = shipped (view, kinds[i]);
      g_autofree char *text = NULL;
      g_autofree char *box = NULL;
      xmlDoc *doc;
      xmlNode *root;
      gsize length;

      if (!has_kind (sheet, kinds[i]))
        continue;
      doc = bc_figure_xml_read (path, &error);
      g_assert_no_error (error);
      root = xmlDocGetRootElement (doc);
      box = bc_figure_xml_string (root, "viewBox");
      g_assert_cmpstr (box, ==, sheet->view_box);
      g_assert_null (xmlHasProp (root, (const xmlChar *) "width"));
      g_assert_null (xmlHasProp (root, (const xmlChar *) "height"));
      g_assert_cmpuint (check_element (root, path), <, 48);
      g_assert_true (g_file_get_contents (path, &text, &length, NULL));
      g_assert_cmpuint (length, <, SIZE_MAX_BYTES);
      g_assert_null (strstr (text, "url("));
      xmlFreeDoc (doc);
    }
}

static guint
count_words (const char *text, const char *word)
{
  guint n = 0;

  for (const char *at = strstr (text, word); at != NULL; at = strstr (at + strlen (word), word))
    n++;
  return n;
}

static double
heaviest_stroke (const char *text)
{
  const char *name = "stroke-width=\"";
  double heaviest = 0;

  for (const char *at = strstr (text, name); at != NULL; at = strstr (at + 1, name))
    heaviest = MAX (heaviest, g_ascii_strtod (at + strlen (name), NULL));
  return heaviest;
}

/* A small picture carries the same muscles with fewer strokes and a stronger
 * contour. */
static void
test_small_pictures_have_no_hairlines (gconstpointer view)
{
  static const char *const looks[] = { "muscle", "skin", "outline", "deep" };
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    {
      g_autofree char *small_kind = g_strconcat (looks[i], "-small", NULL);
      g_autofree char *small_path = shipped (view, small_kind);
      g_autofree char *full_path = shipped (view, looks[i]);
      g_autofree char *small = NULL;
      g_autofree char *full = NULL;

      if (!has_kind (sheet, looks[i]))
        continue;
      g_assert_true (g_file_get_contents (small_path, &small, NULL, NULL));
      g_assert_true (g_file_get_contents (full_path, &full, NULL, NULL));
      g_assert_cmpuint (count_words (small, "<path"), <, count_words (full, "<path"));
      g_assert_cmpuint (count_words (small, "<g id="), ==, count_words (full, "<g id="));
      g_assert_cmpfloat (heaviest_stroke (small), >, HEAVIER * heaviest_stroke (full));
    }
}

/* Two figures side by side on A4 have 0.086 mm to the unit: under 1.2 units a stroke
 * is under 0.1 mm, and printers drop it. */
static void
test_outline_survives_paper (gconstpointer view)
{
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);
  g_autofree char *path = shipped (view, "outline");
  g_autofree char *text = NULL;
  const char *name = "stroke-width=\"";
  guint n = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  for (const char *at = strstr (text, name); at != NULL; at = strstr (at + 1, name), n++)
    if (g_ascii_strtod (at + strlen (name), NULL) < LEAST_ON_PAPER * sheet->line_scale - 0.006)
      g_test_fail_printf ("%s: %.24s is too thin for paper", path, at);
  g_assert_cmpuint (n, >, 0);
}

static void
expect_shape (const GPtrArray *shapes, const char *region, const char *side)
{
  g_autofree char *id = g_strdup_printf ("region.%s.%s", region, side);
  const ShapeInFile *shape = shapes_file_find (shapes, id);

  if (shape == NULL)
    g_test_fail_printf ("%s is missing", id);
  else if (shape->borders->len != 1)
    g_test_fail_printf ("%s is in %u pieces", id, shape->borders->len);
}

/* A close-up of one side carries that side only. Returns the number of shapes. */
static guint
expect_region (const GPtrArray *shapes, const BcFigureSheet *sheet, const char *region, gboolean sided)
{
  if (!sided)
    {
      expect_shape (shapes, region, "midline");
      return 1;
    }
  expect_shape (shapes, region, sheet->side);
  if (!sheet->mirrored)
    return 1;
  expect_shape (shapes, region, bc_figure_other_side (sheet->side));
  return 2;
}

static gboolean
has_region (const GPtrArray *shapes, const char *region)
{
  g_autofree char *start = g_strdup_printf ("region.%s.", region);

  for (guint i = 0; i < shapes->len; i++)
    if (g_str_has_prefix (((ShapeInFile *) g_ptr_array_index (shapes, i))->id, start))
      return TRUE;
  return FALSE;
}

/* Every region that names this view is there, and nothing that is no region. A
 * close-up may show a neighbour too, or what lies at its edge would be nobody's. */
static void
test_every_region_is_there (gconstpointer view)
{
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = shipped (view, "shapes");
  g_autoptr (GPtrArray) shapes = shapes_file_read (path);
  gboolean whole_body = g_str_equal (view, "front") || g_str_equal (view, "back");
  xmlDoc *doc = bc_figure_xml_read (REGIONS_FILE, &error);
  guint expected = 0, found = 0;

  g_assert_no_error (error);
  BC_FIGURE_EACH_CHILD (node, xmlDocGetRootElement (doc))
    {
      g_autofree char *id = bc_figure_xml_string (node, "id");
      g_autofree char *views = bc_figure_xml_string (node, "views");
      g_autofree char *sided = bc_figure_xml_string (node, "sided");
      g_auto (GStrv) names = g_strsplit (views != NULL ? views : "", " ", -1);

      if (!bc_figure_xml_named (node, "region"))
        continue;
      if (g_strv_contains ((const char *const *) names, view) || (!whole_body && has_region (shapes, id)))
        expected += expect_region (shapes, sheet, id, g_strcmp0 (sided, "true") == 0);
    }
  for (guint i = 0; i < shapes->len; i++)
    found += g_str_has_prefix (((ShapeInFile *) g_ptr_array_index (shapes, i))->id, "region.");
  g_assert_cmpuint (found, ==, expected);
  xmlFreeDoc (doc);
}

static int
by_value (gconstpointer left, gconstpointer right)
{
  double p = *(const double *) left, q = *(const double *) right;

  return (p > q) - (p < q);
}

/* Where a view's field lies and how it is enlarged to fill the raster. */
typedef struct
{
  double left, top, width, height;
  double scale;
} Field;

static Field
field_of (const BcFigureSheet *sheet)
{
  g_auto (GStrv) numbers = g_strsplit (sheet->view_box, " ", -1);
  Field field = { 0 };

  g_assert_cmpuint (g_strv_length (numbers), ==, 4);
  field.left = g_ascii_strtod (numbers[0], NULL);
  field.top = g_ascii_strtod (numbers[1], NULL);
  field.width = g_ascii_strtod (numbers[2], NULL);
  field.height = g_ascii_strtod (numbers[3], NULL);
  field.scale = MIN (RASTER_WIDTH / field.width, RASTER_HEIGHT / field.height);
  return field;
}

/* Adds one to every square whose middle lies in the shape. The crossing is
 * computed from the upper end, so both sides of a border get the same one. */
static void
rasterise (const ShapeInFile *shape, const Field *field, guint8 *raster)
{
  g_autoptr (GArray) crossings = g_array_new (FALSE, FALSE, sizeof (double));

  for (int row = 0; row < RASTER_HEIGHT; row++)
    {
      double y = field->top + (row + 0.5) / field->scale;

      g_array_set_size (crossings, 0);
      for (guint i = 0; i < shape->borders->len; i++)
        {
          const GArray *border = g_ptr_array_index (shape->borders, i);

          for (guint k = 0; k < border->len; k++)
            {
              const BcFigurePoint *a = bc_figure_point (border, k);
              const BcFigurePoint *b = bc_figure_point (border, (k + 1) % border->len);
              const BcFigurePoint *top = a->y < b->y ? a : b, *bottom = a->y < b->y ? b : a;
              double x;

              if (top->y > y || bottom->y <= y)
                continue;
              x = top->x + (y - top->y) / (bottom->y - top->y) * (bottom->x - top->x);
              x = (x - field->left) * field->scale;
              g_array_append_val (crossings, x);
            }
        }
      g_array_sort (crossings, by_value);
      for (guint i = 0; i + 1 < crossings->len; i += 2)
        for (int column = (int) ceil (g_array_index (crossings, double, i) - 0.5);
             column + 0.5 < g_array_index (crossings, double, i + 1); column++)
          raster[row * RASTER_WIDTH + column]++;
    }
}

static void
test_regions_cover_the_silhouette_once (gconstpointer view)
{
  g_autofree char *path = shipped (view, "shapes");
  g_autoptr (GPtrArray) shapes = shapes_file_read (path);
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);
  Field field = field_of (sheet);
  g_autofree guint8 *body = g_new0 (guint8, RASTER_WIDTH * RASTER_HEIGHT);
  g_autofree guint8 *cover = g_new0 (guint8, RASTER_WIDTH * RASTER_HEIGHT);
  guint squares = 0, wrong = 0;

  rasterise (shapes_file_find (shapes, "silhouette"), &field, body);
  for (guint i = 0; i < shapes->len; i++)
    {
      const ShapeInFile *shape = g_ptr_array_index (shapes, i);

      if (g_str_has_prefix (shape->id, "region."))
        rasterise (shape, &field, cover);
    }
  for (guint i = 0; i < RASTER_WIDTH * RASTER_HEIGHT; i++)
    {
      squares += body[i];
      wrong += body[i] != cover[i];
    }
  g_assert_cmpfloat (squares, >, LEAST_FILLED * field.width * field.height * field.scale * field.scale);
  g_assert_cmpuint (wrong, ==, 0);
}

static const GArray *
silhouette_of (const GPtrArray *shapes)
{
  const ShapeInFile *shape = shapes_file_find (shapes, "silhouette");

  g_assert_nonnull (shape);
  g_assert_cmpuint (shape->borders->len, ==, 1);
  return g_ptr_array_index (shape->borders, 0);
}

static void
test_silhouette_is_symmetric (gconstpointer view)
{
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);
  g_autofree char *path = shipped (view, "shapes");
  g_autoptr (GPtrArray) shapes = shapes_file_read (path);
  const GArray *outline = silhouette_of (shapes);

  if (!sheet->mirrored)
    {
      g_test_skip ("a close-up of one side");
      return;
    }
  for (guint i = 0; i < outline->len; i++)
    {
      const BcFigurePoint *point = bc_figure_point (outline, i);
      const BcFigurePoint *mirror = bc_figure_point (outline, (outline->len - i) % outline->len);

      g_assert_cmpfloat_with_epsilon (point->x + mirror->x, 2 * sheet->midline, 0.001);
      g_assert_cmpfloat_with_epsilon (point->y, mirror->y, 0.001);
    }
}

/* Cutting a border at its crossings leaves it as it was if there are none. */
static gboolean
crosses_itself (const GArray *outline)
{
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (BcFigurePiece));

  for (guint i = 0; i < outline->len; i++)
    {
      const BcFigurePoint *a = bc_figure_point (outline, i);
      const BcFigurePoint *b = bc_figure_point (outline, (i + 1) % outline->len);
      BcFigurePiece piece = { bc_figure_grid_spot (a->x, a->y), bc_figure_grid_spot (b->x, b->y), { 1, 0 }, 0 };

      g_array_append_val (pieces, piece);
    }
  for (guint i = 0; i < pieces->len; i++)
    for (guint k = i + 1; k < pieces->len; k++)
      {
        const BcFigurePiece *p = &g_array_index (pieces, BcFigurePiece, i);
        const BcFigurePiece *q = &g_array_index (pieces, BcFigurePiece, k);
        gint64 a = bc_figure_spot_turn (&p->a, &p->b, &q->a), b = bc_figure_spot_turn (&p->a, &p->b, &q->b);
        gint64 c = bc_figure_spot_turn (&q->a, &q->b, &p->a), d = bc_figure_spot_turn (&q->a, &q->b, &p->b);

        if (a != 0 && b != 0 && c != 0 && d != 0 && (a > 0) != (b > 0) && (c > 0) != (d > 0))
          return TRUE;
      }
  return FALSE;
}

static void
test_silhouette_does_not_cross_itself (gconstpointer view)
{
  g_autofree char *path = shipped (view, "shapes");
  g_autoptr (GPtrArray) shapes = shapes_file_read (path);

  g_assert_false (crosses_itself (silhouette_of (shapes)));
}

static void
check_muscles (const BcFigureSheet *sheet, const GPtrArray *muscles, const GPtrArray *shapes)
{
  for (guint i = 0; i < muscles->len; i++)
    {
      const BcFigureMuscle *muscle = g_ptr_array_index (muscles, i);
      g_autoptr (GArray) flat = bc_figure_curve_flatten (muscle->outline, TRUE, 0.5);
      g_autofree char *described = g_strdup_printf ("muscle.%s.%s", muscle->id, sheet->side);
      g_autofree char *mirrored = g_strdup_printf ("muscle.%s.%s", muscle->id, bc_figure_other_side (sheet->side));

      if (muscle->cover)
        continue;
      if (crosses_itself (flat))
        g_test_fail_printf ("%s crosses itself", muscle->id);
      if (shapes_file_find (shapes, described) == NULL
          || (shapes_file_find (shapes, mirrored) != NULL) != sheet->mirrored)
        g_test_fail_printf ("%s is missing", muscle->id);
    }
}

static void
test_muscles_are_simple_and_there (gconstpointer view)
{
  g_autofree char *path = shipped (view, "shapes");
  g_autoptr (GPtrArray) shapes = shapes_file_read (path);
  g_autoptr (BcFigureSheet) sheet = load_sheet (view);

  check_muscles (sheet, sheet->surface, shapes);
  check_muscles (sheet, sheet->deep, shapes);
}

typedef struct
{
  const char *name;
  GTestDataFunc test;
} Case;

static void
add_view (const char *view, const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *name = g_strdup_printf ("/figure/%s/%s", view, cases[i].name);

      g_test_add_data_func_full (name, g_strdup (view), cases[i].test, g_free);
    }
}

static void
add_views (const Case *cases, guint n_cases)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = bc_figure_files_views (FIGURE_DATA, &error);

  g_assert_no_error (error);
  for (guint v = 0; v < views->len; v++)
    {
      g_autofree char *view = bc_figure_files_body_name (g_ptr_array_index (views, v));

      add_view (view, cases, n_cases);
    }
}

static void
add_bodies (const Case *cases, guint n_cases)
{
  static const char *const body_views[] = { "front", "back" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) bodies = bc_figure_files_bodies (FIGURE_DATA, &error);

  g_assert_no_error (error);
  for (guint b = 0; b < bodies->len; b++)
    for (guint v = 0; v < G_N_ELEMENTS (body_views); v++)
      {
        g_autofree char *body = bc_figure_files_body_name (g_ptr_array_index (bodies, b));
        g_autofree char *view = g_strdup_printf ("%s/%s", body, body_views[v]);

        add_view (view, cases, n_cases);
      }
}

/* Regions and muscles, in the order of the file. */
static GPtrArray *
list_ids (const char *view)
{
  g_autofree char *path = shipped (view, "shapes");
  g_autoptr (GPtrArray) shapes = shapes_file_read (path);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < shapes->len; i++)
    g_ptr_array_add (ids, g_strdup (((const ShapeInFile *) g_ptr_array_index (shapes, i))->id));
  return ids;
}

static void
test_bodies_have_the_same_ids (gconstpointer view)
{
  g_autofree char *female = g_strconcat ("female/", (const char *) view, NULL);
  g_autoptr (GPtrArray) neutral_ids = list_ids (view), female_ids = list_ids (female);

  g_assert_cmpuint (neutral_ids->len, >, 150);
  g_assert_cmpuint (neutral_ids->len, ==, female_ids->len);
  for (guint i = 0; i < neutral_ids->len; i++)
    g_assert_cmpstr (g_ptr_array_index (neutral_ids, i), ==, g_ptr_array_index (female_ids, i));
}

/* The semilunar line is a sheet of fibres without an edge: white on white it would only wipe out the edge of rectus. */
static void
test_line_art_leaves_out_a_sheet_that_only_wipes_out (void)
{
  g_autofree char *muscle_path = shipped ("front", "muscle"), *outline_path = shipped ("front", "outline");
  g_autofree char *muscle = NULL, *outline = NULL;

  g_assert_true (g_file_get_contents (muscle_path, &muscle, NULL, NULL));
  g_assert_true (g_file_get_contents (outline_path, &outline, NULL, NULL));
  g_assert_cmpuint (count_words (muscle, "id=\"cover_semilunar\""), ==, 1);
  g_assert_cmpuint (count_words (outline, "id=\"cover_semilunar\""), ==, 0);
  g_assert_cmpuint (count_words (outline, "id=\"cover_intersection_1\""), ==, 1);
}

int
main (int argc, char **argv)
{
  static const Case tests[] = {
    { "files-are-up-to-date", test_files_are_up_to_date },
    { "files-keep-the-rules", test_files_keep_the_rules },
    { "outline-survives-paper", test_outline_survives_paper },
    { "small-pictures-have-no-hairlines", test_small_pictures_have_no_hairlines },
    { "every-region-is-there", test_every_region_is_there },
    { "regions-cover-the-silhouette-once", test_regions_cover_the_silhouette_once },
    { "silhouette-is-symmetric", test_silhouette_is_symmetric },
    { "silhouette-does-not-cross-itself", test_silhouette_does_not_cross_itself },
    { "muscles-are-simple-and-there", test_muscles_are_simple_and_there },
  };
  int result;

  g_test_init (&argc, &argv, NULL);
  add_views (tests, G_N_ELEMENTS (tests));
  add_bodies (tests, G_N_ELEMENTS (tests));
  g_test_add_func ("/figure/line-art-leaves-out-a-sheet-that-only-wipes-out",
                   test_line_art_leaves_out_a_sheet_that_only_wipes_out);
  g_test_add_data_func ("/figure/female-front-has-the-ids-of-the-neutral-one", "front", test_bodies_have_the_same_ids);
  g_test_add_data_func ("/figure/female-back-has-the-ids-of-the-neutral-one", "back", test_bodies_have_the_same_ids);
  result = g_test_run ();
  if (fresh_folder != NULL)
    remove_fresh ();
  return result;
}
