/* Pages of a document with the shipped atlas and figures: header, drawn marks and areas, their legend and list.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bc-annotation.h"
#include "bc-export.h"
#include "bc-page-contents.h"
#include "bc-page-marks.h"
#include "bc-page.h"
#include "chart-fixture.h"

#define N_ROWS 10

typedef struct
{
  BcAtlas *atlas;
  BcIndex *index;
  BcFigureSet *figures;
  BcRanking *ranking;
  BcPageContents *contents;
  BcPageRequest request;
  char *path;
} Fixture;

static void
add_mark (GPtrArray *marks, BcAnnotationKind kind, const char *view, BcPen pen, const char *text)
{
  BcAnnotation *mark = bc_annotation_new (kind, view, BC_SIDE_LEFT);

  mark->pen = pen;
  mark->number = 1;
  bc_annotation_add_point (mark, 540, 700, 1);
  bc_annotation_add_point (mark, 560, 760, 1);
  bc_annotation_add_point (mark, 530, 780, 1);
  if (text != NULL)
    bc_annotation_set_text (mark, text);
  g_ptr_array_add (marks, mark);
}

/* Two notes, and two points of one look. */
static GPtrArray *
make_marks (void)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);

  add_mark (marks, BC_ANNOTATION_AREA, "front", BC_PEN_RED, "Worse <when> sitting & standing");
  add_mark (marks, BC_ANNOTATION_POINT, "front", BC_PEN_GREEN, NULL);
  add_mark (marks, BC_ANNOTATION_POINT, "back", BC_PEN_GREEN, NULL);
  add_mark (marks, BC_ANNOTATION_NOTE, "front", BC_PEN_BLUE, "Numb after driving");
  return marks;
}

static void
set_up (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const BcPageHeader header = { "Case 17", "1970-05-02", "2026-11-28", "R. Example" };
  g_autoptr (GPtrArray) marks = make_marks ();
  int file = g_file_open_tmp ("pages-XXXXXX.pdf", &fixture->path, NULL);

  g_close (file, NULL);
  fixture->atlas = chart_load_atlas (SHIPPED_ATLAS);
  fixture->index = bc_index_new (fixture->atlas);
  fixture->figures = bc_figure_set_load (SHIPPED_FIGURES, NULL);
  g_assert_nonnull (fixture->figures);
  fixture->ranking = bc_ranking_new (fixture->index, NULL, 0);
  fixture->contents = bc_page_contents_new (fixture->index, fixture->ranking);
  bc_scene_set_annotations (bc_page_contents_get_scene (fixture->contents), marks);
  fixture->request = (BcPageRequest){ .figures = fixture->figures, .header = &header };
  bc_page_contents_fill (fixture->contents, &fixture->request);
}

static void
tear_down (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_remove (fixture->path);
  g_free (fixture->path);
  bc_page_contents_free (fixture->contents);
  bc_ranking_free (fixture->ranking);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->index);
  g_object_unref (fixture->atlas);
}

/* What pdftotext reads, with single spaces; NULL without the tool. */
static char *
read_pages (Fixture *fixture)
{
  const char *argv[] = { "pdftotext", "-raw", fixture->path, "-", NULL };
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autofree char *raw = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) spaces = g_regex_new ("\\s+", 0, 0, NULL);

  g_assert_true (bc_export_to_file (&fixture->request, fixture->path, NULL, &error));
  g_assert_no_error (error);
  if (tool == NULL)
    {
      g_test_skip ("poppler-utils is not installed");
      return NULL;
    }
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &raw, NULL, NULL, NULL));
  return g_regex_replace_literal (spaces, raw, -1, 0, " ", 0, NULL);
}

static guint
count (const char *text, const char *piece)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, piece)) != NULL; at += strlen (piece))
    n++;
  return n;
}

static void
assert_says (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    g_error ("“%s” is missing in: %s", piece, text);
}

static void
a_chart_lists_notes_by_letter_below_its_header (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = read_pages (fixture);

  if (text == NULL)
    return;
  assert_says (text, "Name: Case 17 Born: 1970-05-02 Date: 2026-11-28 Clinician: R. Example");
  assert_says (text, "Notes on the figures A Left, Front: Pain area. Worse <when> sitting & standing "
                     "B Left, Front: Note. Numb after driving");
  g_assert_cmpuint (count (text, "Numb after driving"), ==, 1);
}

static void
the_legend_names_each_pen_and_sign_once (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = read_pages (fixture);

  if (text == NULL)
    return;
  g_assert_cmpuint (count (text, "Pain area (Red pen, rising lines)"), ==, 1);
  g_assert_cmpuint (count (text, "Point (triangle)"), ==, 1);
  g_assert_cmpuint (count (text, "Blue pen"), ==, 0);
}

/* No colour is named where none is seen. */
static void
in_black_and_white_the_legend_names_forms (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  fixture->request.mono = TRUE;
  text = read_pages (fixture);
  if (text == NULL)
    return;
  g_assert_cmpuint (count (text, "Pain area (rising lines)"), ==, 1);
  g_assert_cmpuint (count (text, "Point (triangle)"), ==, 1);
  g_assert_cmpuint (count (text, " pen"), ==, 0);
}

static void
without_a_list_the_words_stand_on_the_figure (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  fixture->request.hidden = BC_PAGE_NOTES;
  g_assert_false (bc_page_marks_are_listed (&fixture->request));
  text = read_pages (fixture);
  if (text == NULL)
    return;
  g_assert_null (strstr (text, "Notes on the figures"));
  assert_says (text, "Numb after driving");
}

static void
a_close_up_that_was_drawn_on_is_on_the_chart (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);
  g_autoptr (GPtrArray) before = bc_page_request_list_figures (&fixture->request, NULL);
  g_autoptr (GPtrArray) after = NULL;
  BcFigure *figure;

  add_mark (marks, BC_ANNOTATION_POINT, "hand-palm", BC_PEN_RED, NULL);
  bc_scene_set_annotations (bc_page_contents_get_scene (fixture->contents), marks);
  after = bc_page_request_list_figures (&fixture->request, NULL);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_cmpuint (after->len, ==, 3);
  figure = after->pdata[2];
  g_assert_cmpstr (bc_figure_get_view (figure), ==, "hand-palm");
  g_assert_cmpint (bc_figure_get_side (figure), ==, BC_SIDE_LEFT);
}

static void
a_list_of_notes_that_goes_on_says_where (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify)bc_annotation_unref);
  g_autofree char *text = NULL;
  const char *turned, *goes_on;

  for (guint i = 0; i < 90; i++)
    add_mark (marks, BC_ANNOTATION_NOTE, "back", BC_PEN_BLUE, "Numb after driving");
  bc_scene_set_annotations (bc_page_contents_get_scene (fixture->contents), marks);
  text = read_pages (fixture);
  if (text == NULL)
    return;
  turned = strstr (text, "Notes on the figures: continued on page 2");
  goes_on = strstr (text, "Notes on the figures (continued)");
  g_assert_nonnull (turned);
  g_assert_nonnull (goes_on);
  g_assert_true (turned < goes_on);
}

static void
the_notes_of_a_document_stand_below_its_figures (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = NULL, *without = NULL;

  fixture->request.notes = "Better after <a> walk & a rest.";
  text = read_pages (fixture);
  if (text == NULL)
    return;
  assert_says (text, "Numb after driving Notes Better after <a> walk & a rest.");
  fixture->request.hidden = BC_PAGE_NOTES;
  without = read_pages (fixture);
  g_assert_null (strstr (without, "Better after"));
}

static void
a_map_of_skin_nerves_names_what_its_letters_mean (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcScene *scene = bc_page_contents_get_scene (fixture->contents);
  g_autofree char *dermatomes = NULL, *nerves = NULL;

  bc_scene_add_overlays (scene, fixture->atlas, BC_OVERLAY_DERMATOME);
  dermatomes = read_pages (fixture);
  if (dermatomes == NULL)
    return;
  assert_says (dermatomes, bc_overlay_kind_get_note (BC_OVERLAY_DERMATOME));
  g_assert_null (strstr (dermatomes, "Axillary nerve"));
  bc_scene_add_overlays (scene, fixture->atlas, BC_OVERLAY_NERVE);
  nerves = read_pages (fixture);
  assert_says (nerves, bc_overlay_kind_get_note (BC_OVERLAY_NERVE));
  assert_says (nerves, "Ax Axillary nerve");
  g_assert_cmpuint (count (nerves, "Axillary nerve"), ==, 1);
}

static void
a_drawn_area_is_marked_as_an_area (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcCoordinate points[] = { { 430, 640 }, { 470, 640 }, { 470, 700 }, { 430, 700 } };
  const BcShare share = { chart_spot (fixture->atlas, "low-back", BC_SIDE_LEFT), 1 };
  g_autoptr (BcPainArea) area = bc_pain_area_new ("back", BC_SIDE_MIDLINE, points, G_N_ELEMENTS (points), &share, 1);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (BcWeightedPlace));
  BcScene *scene;
  guint n;

  bc_page_contents_free (fixture->contents);
  bc_ranking_free (fixture->ranking);
  bc_pain_area_list_weighted (area, places);
  fixture->ranking =
      bc_ranking_new_weighted (fixture->index, (const BcWeightedPlace *)(const void *)places->data, places->len);
  fixture->contents = bc_page_contents_new (fixture->index, fixture->ranking);
  bc_page_contents_add_pain_area (fixture->contents, area);
  bc_page_contents_mark_places (fixture->contents);
  scene = bc_page_contents_get_scene (fixture->contents);
  bc_scene_get_selected (scene, &n);
  g_assert_cmpuint (n, ==, 0);
  bc_scene_get_pain_areas (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  bc_page_contents_list_suggestions (fixture->contents);
  bc_page_contents_fill (fixture->contents, &fixture->request);
  g_assert_cmpuint (fixture->request.n_rows, >, 0);
  g_assert_cmpuint (fixture->request.check_first->len, >, 0);
}

/* Ten muscles with all their points would take six sheets. */
static void
muscles_of_a_place_are_listed_on_two_sheets (Fixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree BcPageRow *rows = g_new0 (BcPageRow, N_ROWS);
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas);
  g_autoptr (BcPage) page = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_ROWS; i++)
    rows[i] = (BcPageRow){ { muscles->pdata[i * 7], BC_BODY_RIGHT }, "A reason." };
  fixture->request.rows = rows;
  fixture->request.n_rows = N_ROWS;
  page = bc_page_new (&fixture->request, NULL);
  g_assert_cmpuint (bc_page_get_n_pages (page), <=, 2);
  text = read_pages (fixture);
  if (text == NULL)
    return;
  assert_says (text, "Next in order 2 ");
  g_assert_cmpuint (count (text, "A reason."), ==, N_ROWS);
}

#define ADD(name, func) g_test_add ("/pages-document/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-chart-lists-notes-by-letter-below-its-header", a_chart_lists_notes_by_letter_below_its_header);
  ADD ("a-list-of-notes-that-goes-on-says-where", a_list_of_notes_that_goes_on_says_where);
  ADD ("the-notes-of-a-document-stand-below-its-figures", the_notes_of_a_document_stand_below_its_figures);
  ADD ("a-map-of-skin-nerves-names-what-its-letters-mean", a_map_of_skin_nerves_names_what_its_letters_mean);
  ADD ("muscles-of-a-place-are-listed-on-two-sheets", muscles_of_a_place_are_listed_on_two_sheets);
  ADD ("the-legend-names-each-pen-and-sign-once", the_legend_names_each_pen_and_sign_once);
  ADD ("in-black-and-white-the-legend-names-forms", in_black_and_white_the_legend_names_forms);
  ADD ("without-a-list-the-words-stand-on-the-figure", without_a_list_the_words_stand_on_the_figure);
  ADD ("a-close-up-that-was-drawn-on-is-on-the-chart", a_close_up_that_was_drawn_on_is_on_the_chart);
  ADD ("a-drawn-area-is-marked-as-an-area", a_drawn_area_is_marked_as_an_area);
  return g_test_run ();
}
