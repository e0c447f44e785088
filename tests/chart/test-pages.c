/* Every kind of page with the shipped atlas and figures: what it says, where its ink is, that it fits.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "bc-letterhead.h"
#include "bc-output.h"
#include "bc-pdf-language.h"
#include "page-fixture.h"

/* Every so many muscles of the atlas are laid out, and the ones with most to say in any case. */
#define MUSCLE_STEP 15

#define FULL_DISK_STEP 4096

static void
a_chart_says_what_is_serious_before_any_muscle (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const expected[] = { "Pain patterns of muscles",
                                          "Marked:",
                                          "Left: Lumbar paraspinal region",
                                          "Check first",
                                          "Emergency: call an ambulance",
                                          "cauda equina",
                                          "See a doctor the same day",
                                          "Right",
                                          "Left",
                                          "Front",
                                          "Left",
                                          "Right",
                                          "Back",
                                          "Trigger point: place commonly described",
                                          "Pain usually felt here",
                                          "Marked place",
                                          "Muscles that often send pain to the marked places",
                                          "1 Gluteus medius, left",
                                          "Why it is listed:",
                                          "✕ 1",
                                          "Usually felt:",
                                          "Next in order, not drawn",
                                          "Also consider",
                                          "Sources",
                                          "educational atlas",
                                          "Page 1 of 2",
                                          NULL };
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_CHART, NULL, 0);
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  page_assert_in_order (text, (const char *const[]){ "Check first", "Muscles that often send", "Sources", NULL });
  for (guint i = 0; expected[i] != NULL; i++)
    page_assert_in_order (text, (const char *const[]){ expected[i], NULL });
}

/* So much is to be checked that it would fill the first page. */
static void
a_chart_shows_its_figures_on_the_first_page (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const upright[] = { "Check first Emergency: call an ambulance: ",
                                         "Heart attack or angina;",
                                         "Each is described below",
                                         "Front",
                                         "Back",
                                         "Page 1 of",
                                         "Heart attack or angina. ",
                                         "Muscles whose described patterns are shown",
                                         NULL };
  static const char *const across[] = { "Front",       "Back",
                                        "Check first", "Heart attack or angina. ",
                                        "Page 1 of",   "Muscles whose described patterns are shown",
                                        NULL };

  for (guint landscape = 0; landscape < 2; landscape++)
    {
      g_autofree char *text = NULL;

      page_fixture_ask_for (fixture, BC_PAGE_CHART, "trapezius", BC_BODY_BOTH);
      fixture->request.landscape = landscape > 0;
      text = page_fixture_read (fixture);
      if (text != NULL)
        page_assert_in_order (text, landscape > 0 ? across : upright);
    }
}

static void
a_handout_speaks_to_the_patient_on_one_page (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const expected[] = { "Shoulder blade muscle",
                                          "Infraspinatus, left",
                                          "Right",
                                          "Left",
                                          "Left",
                                          "Right",
                                          "Check first: when to see a doctor",
                                          "Where it is:",
                                          "What people notice:",
                                          "What may help in everyday life:",
                                          "For you, from your clinician:",
                                          "Sources",
                                          "Page 1 of 1",
                                          NULL };
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_HANDOUT, "infraspinatus", BC_BODY_LEFT);
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  page_assert_in_order (text, expected);
  g_assert_null (strstr (text, "musculus"));
}

static void
a_handout_prints_the_clinicians_own_words (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_HANDOUT, "infraspinatus", BC_BODY_LEFT);
  fixture->request.own_words = "Come back on Monday.";
  text = page_fixture_read (fixture);
  if (text != NULL)
    page_assert_in_order (text, (const char *const[]){ "For you, from your clinician:", "Come back on Monday.", NULL });
}

static void
a_sheet_tells_points_landmarks_referrals_cautions_and_sources (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const expected[] = { "Quadratus lumborum",
                                          "musculus quadratus lumborum, left",
                                          "Check first",
                                          "Nerve:",
                                          "Trigger points: places commonly described",
                                          "✕ 1",
                                          "12th rib",
                                          "✕ 4",
                                          "Where pain is felt, by point",
                                          "● usually",
                                          "Iliac crest",
                                          "Cautions",
                                          "kidney",
                                          "Often mistaken for:",
                                          "Also consider",
                                          "Sources",
                                          NULL };
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_SHEET, "quadratus-lumborum", BC_BODY_LEFT);
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  for (guint i = 0; expected[i] != NULL; i++)
    page_assert_in_order (text, (const char *const[]){ expected[i], NULL });
}

static void
a_blank_form_asks_and_tells_nothing (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const expected[] = {
    "Please mark where it hurts", "Name:", "Born:",  "Date:",       "Right", "Left", "Left", "Right", "//// Aching",
    "Pain at its worst:",         "10",    "Notes:", "Page 1 of 1", NULL
  };
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_BLANK, NULL, 0);
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  page_assert_in_order (text, expected);
}

static void
a_header_is_on_the_page_and_not_in_the_title (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcPageHeader header = { .name = "A. Patient", .born = "1970", .clinician = "Dr. B" };
  const BcPageLetterhead letterhead = { .name = "Hill Street Clinic", .address = "1 Hill Street\nTown" };
  g_autoptr (BcPage) page = NULL;
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_CHART, NULL, 0);
  fixture->request.header = &header;
  fixture->request.letterhead = &letterhead;
  page = bc_page_new (&fixture->request, NULL);
  g_assert_null (strstr (bc_page_get_title (page), "Patient"));
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  page_assert_in_order (text, (const char *const[]){ "Hill Street Clinic", "1 Hill Street", "Pain patterns of muscles",
                                                     "Name: A. Patient", "Born: 1970", "Clinician: Dr. B", NULL });
  page_assert_in_order (text, (const char *const[]){ "A. Patient Page 1 of 2", "A. Patient Page 2 of 2", NULL });
}

static void
an_endless_letterhead_leaves_the_page_its_room (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *name = g_strnfill (2000, 'W');
  g_autoptr (GString) address = g_string_new (NULL);
  BcPageLetterhead letterhead = { .name = name };
  g_autofree char *text = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (address, "Line %u\n", i);
  letterhead.address = address->str;
  page_fixture_ask_for (fixture, BC_PAGE_BLANK, NULL, 0);
  fixture->request.letterhead = &letterhead;
  text = page_fixture_read (fixture);
  if (text != NULL)
    page_assert_in_order (text, (const char *const[]){ "WWW", "Please mark where it hurts", "Page 1 of 1", NULL });
}

static void
assert_logo_is_refused (PageFixture *fixture, const char *content, const char *reason)
{
  g_autofree char *path = g_build_filename (fixture->folder, "logo", NULL);
  const BcPageLetterhead letterhead = { .logo = path };
  g_autoptr (GError) error = NULL;
  g_autoptr (GByteArray) bytes = NULL;

  if (content != NULL)
    g_assert_true (g_file_set_contents (path, content, -1, NULL));
  fixture->request.letterhead = &letterhead;
  bytes = bc_export_pages (&fixture->request, &error);
  g_assert_null (bytes);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, reason));
  g_remove (path);
}

static void
a_logo_is_drawn_or_refused_with_its_name (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *plain =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 10'><rect width='20' height='10'/></svg>";
  g_autofree char *path = g_build_filename (fixture->folder, "logo.svg", NULL);
  const BcPageLetterhead letterhead = { .logo = path };
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GError) error = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_BLANK, NULL, 0);
  assert_logo_is_refused (fixture, NULL, "");
  assert_logo_is_refused (fixture, "no picture", "expected a logo as PNG or as plain SVG");
  assert_logo_is_refused (fixture, "<svg xmlns='http://www.w3.org/2000/svg'><mask id='a'/></svg>", "uses mask");
  assert_logo_is_refused (fixture, "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:mask id='a'/></s:svg>", "uses mask");
  assert_logo_is_refused (fixture, "<svg xmlns='http://www.w3.org/2000/svg'><marker id='a'/></svg>", "uses marker");
  assert_logo_is_refused (fixture, "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:use\nhref='#a'/></s:svg>",
                          "uses use");
  assert_logo_is_refused (fixture, "<!DOCTYPE svg><svg/>", "DOCTYPE");
  assert_logo_is_refused (fixture, "\x89PNG\r\n\x1a\n0000IHDR\xff\xff\xff\xff\xff\xff\xff\xff....",
                          "size is out of range");
  g_assert_true (g_file_set_contents (path, plain, -1, NULL));
  fixture->request.letterhead = &letterhead;
  bytes = bc_export_pages (&fixture->request, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

static void
no_ink_is_closer_than_five_millimetres_to_the_edge (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  for (guint i = 0; i < BC_PAGE_BOOK * 8; i++)
    {
      g_autoptr (BcPage) page = NULL;
      g_autofree char *what = g_strdup_printf ("kind %u, form %u", i / 8, i % 8);

      page_fixture_ask_for (fixture, (BcPageKind)(i / 8), NULL, 0);
      fixture->request.mono = i & 1;
      fixture->request.paper = i & 2 ? BC_PAPER_LETTER : BC_PAPER_A4;
      fixture->request.landscape = i & 4;
      page = bc_page_new (&fixture->request, NULL);
      page_assert_ink_stays_inside (page, what);
    }
}

/* Look-alikes that fill a page by themselves: beside them a sheet needs two more to stay readable. */
#define LONG_LIST 20

static void
every_handout_has_one_page_and_every_sheet_two_or_three (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  GPtrArray *muscles = bc_atlas_get_muscles (fixture->atlas);
  guint n = 0; /* the forms take turns */

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = muscles->pdata[i];
      g_autoptr (BcPage) handout = NULL;
      g_autoptr (BcPage) sheet = NULL;

      if (i % MUSCLE_STEP != 0 && muscle->points->len < 7)
        continue;
      page_fixture_ask_for (fixture, BC_PAGE_HANDOUT, muscle->id, BC_BODY_BOTH);
      fixture->request.landscape = n % 2 == 1;
      fixture->request.paper = n++ % 3 == 0 ? BC_PAPER_LETTER : BC_PAPER_A4;
      handout = bc_page_new (&fixture->request, NULL);
      if (bc_page_get_n_pages (handout) != 1)
        g_error ("%s: the handout has %u pages", muscle->id, bc_page_get_n_pages (handout));
      page_assert_ink_stays_inside (handout, muscle->id);
      page_fixture_ask_for (fixture, BC_PAGE_SHEET, muscle->id, BC_BODY_BOTH);
      sheet = bc_page_new (&fixture->request, NULL);
      if (bc_page_get_n_pages (sheet) > (fixture->request.check_first->len > LONG_LIST ? 3 : 2))
        g_error ("%s: the sheet has %u pages", muscle->id, bc_page_get_n_pages (sheet));
      page_assert_ink_stays_inside (sheet, muscle->id);
    }
}

/* A list that is too long for its page: nothing is missing, what is urgent is told, and the rest is named. */
static void
a_long_list_of_look_alikes_tells_every_emergency_and_names_the_rest (PageFixture *fixture,
                                                                     gconstpointer unused G_GNUC_UNUSED)
{
  for (guint landscape = 0; landscape < 2; landscape++)
    {
      g_autofree char *text = NULL;
      guint n_emergencies = 0;

      page_fixture_ask_for (fixture, BC_PAGE_HANDOUT, "trapezius", BC_BODY_BOTH);
      fixture->request.landscape = landscape == 1;
      g_assert_cmpuint (fixture->request.check_first->len, >, 20);
      text = page_fixture_read (fixture);
      for (guint i = 0; text != NULL && i < fixture->request.check_first->len; i++)
        {
          const BcCheckFirst *entry = fixture->request.check_first->pdata[i];

          g_assert_nonnull (strstr (text, entry->condition));
          if (g_strcmp0 (entry->urgency, "emergency") != 0)
            continue;
          n_emergencies++;
          g_assert_nonnull (strstr (text, bc_stories_get_sign (fixture->stories, entry)));
        }
      g_assert_true (text == NULL || n_emergencies > 5);
      g_assert_true (text == NULL || strstr (text, "Page 1 of 1") != NULL);
    }
}

static void
every_condition_has_a_handout_of_one_page (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  GPtrArray *conditions = bc_atlas_get_conditions (fixture->atlas);

  for (guint i = 0; i < conditions->len; i += 3)
    {
      const BcCondition *condition = conditions->pdata[i];
      g_autoptr (BcPage) page = NULL;

      page_fixture_ask_for_condition (fixture, condition);
      page = bc_page_new (&fixture->request, NULL);
      if (bc_page_get_n_pages (page) != 1)
        g_error ("%s: the handout has %u pages", condition->id, bc_page_get_n_pages (page));
      page_assert_ink_stays_inside (page, condition->id);
    }
}

static void
a_book_has_contents_outline_and_every_muscle_of_its_section (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;
  g_autoptr (BcPage) page = NULL;
  const BcPageEntry *entries;
  guint n;

  page_fixture_ask_for (fixture, BC_PAGE_BOOK, NULL, 0);
  fixture->request.section = "pelvis";
  page = bc_page_new (&fixture->request, NULL);
  entries = bc_page_get_entries (page, &n);
  g_assert_cmpuint (n, >, 5);
  g_assert_cmpuint (entries[0].level, ==, 0);
  g_assert_cmpstr (entries[0].title, ==, "Pelvis");
  for (guint i = 2; i < n; i++)
    g_assert_cmpuint (entries[i].page, >, entries[i - 1].page);
  g_assert_cmpuint (entries[n - 1].page, <, bc_page_get_n_pages (page));
  text = page_fixture_read (fixture);
  for (guint i = 1; text != NULL && i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s %u", entries[i].title, entries[i].page + 1);

      page_assert_in_order (text, (const char *const[]){ "Contents", line, "Where pain is felt", NULL });
    }
}

static void
a_section_that_there_is_not_is_an_error (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_BOOK, NULL, 0);
  fixture->request.section = "tail";
  g_assert_null (bc_page_new (&fixture->request, &error));
  g_assert_nonnull (strstr (error->message, "no section “tail”, expected all"));
}

static void
a_given_date_gives_the_same_bytes_and_the_language_is_told (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 3, 4, 0, 0, 0);
  g_autoptr (GByteArray) first = NULL;
  g_autoptr (GByteArray) second = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_CHART, NULL, 0);
  fixture->request.date = date;
  first = bc_export_pages (&fixture->request, NULL);
  second = bc_export_pages (&fixture->request, NULL);
  g_assert_cmpmem (first->data, first->len, second->data, second->len);
  g_assert_nonnull (g_strstr_len ((const char *)first->data + first->len - 400, 400, "/Lang (en)"));
}

static void
a_language_is_not_forced_into_what_is_no_pdf (PageFixture *fixture G_GNUC_UNUSED, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *)"no PDF", 6);
  g_assert_false (bc_pdf_language_set (bytes, "en"));
  g_assert_false (bc_pdf_language_set (bytes, "e) n"));
  g_assert_cmpuint (bytes->len, ==, 6);
}

static void
an_atlas_without_look_alikes_says_so_on_the_page (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (BcAtlas) bare = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autofree char *text = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_CHART, "infraspinatus", BC_BODY_LEFT);
  g_ptr_array_set_size (bc_atlas_get_check_first (bare), 0);
  fixture->request.atlas = bare;
  fixture->request.check_first = none;
  text = page_fixture_read (fixture);
  if (text != NULL)
    page_assert_in_order (text, (const char *const[]){ "Check first", "could not be read whole", "not shown", NULL });
}

static void
a_cancelled_export_writes_nothing (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (fixture->folder, "book.pdf", NULL);
  g_autoptr (GError) error = NULL;

  page_fixture_ask_for (fixture, BC_PAGE_BOOK, NULL, 0);
  fixture->request.cancellable = cancellable;
  g_cancellable_cancel (cancellable);
  g_assert_false (bc_export_to_file (&fixture->request, path, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* The disk is full at every 4 KiB until it is not: no success before, and the old file is as it was. */
static void
the_nth_write_fails_and_no_success_is_false (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *path = g_build_filename (fixture->folder, "chart.pdf", NULL);
  g_autoptr (GByteArray) bytes = NULL;
  struct rlimit old, small;
  guint n_failures = 0;

  page_fixture_ask_for (fixture, BC_PAGE_CHART, NULL, 0);
  bytes = bc_export_pages (&fixture->request, NULL);
  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  for (gsize limit = 0; limit < bytes->len; limit += FULL_DISK_STEP)
    {
      g_autofree char *content = NULL;
      g_autoptr (GError) error = NULL;
      gboolean written;

      small = old;
      small.rlim_cur = limit;
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
      written = bc_output_write (path, bytes->data, bytes->len, &error);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
      g_assert_false (written);
      g_assert_nonnull (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_cmpstr (content, ==, "old");
      n_failures++;
    }
  g_test_message ("%u failures, none taken for a success", n_failures);
  g_assert_cmpuint (n_failures, >, 10);
  g_assert_true (bc_output_write (path, bytes->data, bytes->len, NULL));
}

static void
pages_become_pictures_of_their_own (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcExportForm form = { .dpi = 50, .pages = TRUE }, clear = { .width = 200, .height = 200, .transparent = TRUE };
  g_autofree char *path = g_build_filename (fixture->folder, "chart.png", NULL);
  g_autofree char *second = g_build_filename (fixture->folder, "chart-2.png", NULL);
  g_autofree char *bare = g_build_filename (fixture->folder, "bare.png", NULL);
  g_autoptr (GError) error = NULL;
  cairo_surface_t *picture;

  page_fixture_ask_for (fixture, BC_PAGE_CHART, NULL, 0);
  g_assert_true (bc_export_to_file (&fixture->request, path, &form, &error));
  g_assert_no_error (error);
  picture = cairo_image_surface_create_from_png (second);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 413);
  cairo_surface_destroy (picture);
  g_assert_true (bc_export_to_file (&fixture->request, bare, &clear, NULL));
  picture = cairo_image_surface_create_from_png (bare);
  g_assert_cmpint (cairo_image_surface_get_format (picture), ==, CAIRO_FORMAT_ARGB32);
  g_assert_cmpuint (*(const guint32 *)(const void *)cairo_image_surface_get_data (picture), ==, 0);
  cairo_surface_destroy (picture);
}

/* The share of black in a picture of one bit, as a photocopier leaves it. */
static double
share_of_black (GByteArray *png, double left, double top, double width, double height)
{
  g_autofree char *path = NULL;
  cairo_surface_t *picture;
  guint n = 0, black = 0;
  int file = g_file_open_tmp ("bit-XXXXXX.png", &path, NULL);

  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, (const char *)png->data, png->len, NULL));
  picture = cairo_image_surface_create_from_png (path);
  for (int y = (int)top; y < top + height; y++)
    for (int x = (int)left; x < left + width; x++)
      {
        const guint8 *row = cairo_image_surface_get_data (picture) + y * cairo_image_surface_get_stride (picture);
        guint32 pixel = ((const guint32 *)(const void *)row)[x];

        black += ((pixel >> 8) & 0xff) < 128;
        n++;
      }
  cairo_surface_destroy (picture);
  g_remove (path);
  return (double)black / n;
}

static void
essential_and_spillover_differ_on_a_photocopy (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  static const char *const front[] = { "front", NULL };
  g_autoptr (BcAtlas) atlas = chart_load_atlas (CHART_DATA "/atlas.xml");
  g_autoptr (BcFigureSet) figures = chart_load_figures ();
  g_autoptr (BcScene) scene = chart_scene_with (atlas, "box-muscle", BC_BODY_RIGHT);
  const BcMuscle *muscle = bc_atlas_find_muscle (atlas, "box-muscle");
  const BcPageRequest request = { .atlas = atlas, .figures = figures, .scene = scene, .views = front, .mono = TRUE };
  const BcExportForm form = { .width = 1000, .height = 2000 };
  g_autoptr (GByteArray) png = bc_export_picture (&request, BC_EXPORT_PNG, &form, NULL);
  double essential = -1, spillover = -1;

  for (guint p = 0; p < muscle->points->len; p++)
    for (guint z = 0; z < ((const BcTriggerPoint *)muscle->points->pdata[p])->zones->len; z++)
      {
        const BcZone *zone = ((const BcTriggerPoint *)muscle->points->pdata[p])->zones->pdata[z];
        double x = 0, y = 0, share;

        if (!g_str_equal (zone->view, "front"))
          continue;
        for (guint i = 0; i < zone->n_points; i++)
          {
            x += zone->points[i].x / zone->n_points;
            y += (zone->points[i].y - 60) / zone->n_points;
          }
        if (zone->reach == BC_REACH_OPPOSITE)
          x = 1000 - x;
        share = share_of_black (png, x - 20, y - 20, 40, 40);
        if (zone->level == BC_LEVEL_ESSENTIAL)
          essential = MAX (essential, share);
        else
          spillover = MAX (spillover, share);
      }
  g_test_message ("black: essential %g, spillover %g", essential, spillover);
  g_assert_cmpfloat (essential, >, 0.75);
  g_assert_cmpfloat (spillover, >, 0.05);
  g_assert_cmpfloat (spillover, <, 0.6);
}

int
main (int argc, char *argv[])
{
  g_autoptr (PageShared) shared = NULL;

  g_test_init (&argc, &argv, NULL);
  shared = page_shared_new ();
#define ADD(name, function)                                                                                            \
  g_test_add ("/pages/" name, PageFixture, shared, page_fixture_set_up, function, page_fixture_tear_down)
  ADD ("a-chart-says-what-is-serious-before-any-muscle", a_chart_says_what_is_serious_before_any_muscle);
  ADD ("a-chart-shows-its-figures-on-the-first-page", a_chart_shows_its_figures_on_the_first_page);
  ADD ("a-handout-speaks-to-the-patient-on-one-page", a_handout_speaks_to_the_patient_on_one_page);
  ADD ("a-handout-prints-the-clinicians-own-words", a_handout_prints_the_clinicians_own_words);
  ADD ("a-sheet-tells-points-landmarks-referrals-cautions-and-sources",
       a_sheet_tells_points_landmarks_referrals_cautions_and_sources);
  ADD ("a-blank-form-asks-and-tells-nothing", a_blank_form_asks_and_tells_nothing);
  ADD ("a-header-is-on-the-page-and-not-in-the-title", a_header_is_on_the_page_and_not_in_the_title);
  ADD ("an-endless-letterhead-leaves-the-page-its-room", an_endless_letterhead_leaves_the_page_its_room);
  ADD ("a-logo-is-drawn-or-refused-with-its-name", a_logo_is_drawn_or_refused_with_its_name);
  ADD ("no-ink-is-closer-than-five-millimetres-to-the-edge", no_ink_is_closer_than_five_millimetres_to_the_edge);
  ADD ("every-handout-has-one-page-and-every-sheet-two-or-three",
       every_handout_has_one_page_and_every_sheet_two_or_three);
  ADD ("a-long-list-of-look-alikes-tells-every-emergency-and-names-the-rest",
       a_long_list_of_look_alikes_tells_every_emergency_and_names_the_rest);
  ADD ("every-condition-has-a-handout-of-one-page", every_condition_has_a_handout_of_one_page);
  ADD ("a-book-has-contents-outline-and-every-muscle-of-its-section",
       a_book_has_contents_outline_and_every_muscle_of_its_section);
  ADD ("a-section-that-there-is-not-is-an-error", a_section_that_there_is_not_is_an_error);
  ADD ("a-given-date-gives-the-same-bytes-and-the-language-is-told",
       a_given_date_gives_the_same_bytes_and_the_language_is_told);
  ADD ("a-language-is-not-forced-into-what-is-no-pdf", a_language_is_not_forced_into_what_is_no_pdf);
  ADD ("an-atlas-without-look-alikes-says-so-on-the-page", an_atlas_without_look_alikes_says_so_on_the_page);
  ADD ("a-cancelled-export-writes-nothing", a_cancelled_export_writes_nothing);
  ADD ("the-nth-write-fails-and-no-success-is-false", the_nth_write_fails_and_no_success_is_false);
  ADD ("pages-become-pictures-of-their-own", pages_become_pictures_of_their_own);
  ADD ("essential-and-spillover-differ-on-a-photocopy", essential_and_spillover_differ_on_a_photocopy);
  return g_test_run ();
}
