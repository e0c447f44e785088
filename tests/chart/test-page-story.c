/* Stories on paper: one page each, whole and in order, in colour and black and white, with what to check first.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-story-picture.h"
#include "bc-text.h"
#include "page-fixture.h"

#define FORMS 8

static void
set_form (BcPageRequest *request, guint form)
{
  request->mono = form & 1;
  request->paper = form & 2 ? BC_PAPER_LETTER : BC_PAPER_A4;
  request->landscape = (form & 4) != 0;
}

/* Each story in one of the forms, and the longest ones in all of them: every form has its turns. */
static void
every_story_fits_its_page_in_every_form (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  GPtrArray *stories = bc_stories_get_all (fixture->stories);

  g_assert_cmpuint (stories->len, >=, FORMS);
  for (guint i = 0; i < stories->len; i++)
    for (guint form = 0; form < FORMS; form++)
      {
        const BcStory *story = stories->pdata[i];
        g_autoptr (GError) error = NULL;
        g_autoptr (BcPage) page = NULL;

        if (form != i % FORMS && story->slides->len < 7)
          continue;
        page_fixture_ask_for_story (fixture, story);
        set_form (&fixture->request, form);
        page = bc_page_new (&fixture->request, &error);
        g_assert_no_error (error);
        if (bc_page_get_n_pages (page) != 1)
          g_error ("%s, form %u: %u pages", story->id, form, bc_page_get_n_pages (page));
        page_assert_ink_stays_inside (page, story->id);
      }
}

static void
captions_are_read_in_their_order (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcStory *story = bc_stories_find (fixture->stories, "shoulder");
  g_autofree char *text = NULL;
  const char *at;

  page_fixture_ask_for_story (fixture, story);
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  page_assert_in_order (text, (const char *const[]){ bc_text (story->title), "1", "2", "3", "4", "5",
                                                     "Sore spot in the muscle", "Pain usually felt here",
                                                     "Check first: when to see a doctor", "Heart attack", "Sources",
                                                     "educational atlas", "Page 1 of 1", NULL });
  at = text;
  for (guint i = 0; i < story->slides->len; i++)
    {
      const BcSlide *slide = story->slides->pdata[i];

      at = strstr (at, bc_text (slide->caption));
      g_assert_nonnull (at);
    }
  page_assert_in_order (text, (const char *const[]){ "Right", "Left", NULL });
}

/* In words for patients, as the patient screen has them. */
static void
what_to_check_first_is_told_in_plain_words (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const BcStory *story = bc_stories_find (fixture->stories, "shoulder");
  g_autofree char *text = NULL;

  page_fixture_ask_for_story (fixture, story);
  g_assert_cmpuint (fixture->request.check_first->len, >, 0);
  text = page_fixture_read (fixture);
  for (guint i = 0; text != NULL && i < fixture->request.check_first->len; i++)
    {
      const BcCheckFirst *entry = fixture->request.check_first->pdata[i];

      page_assert_in_order (text,
                            (const char *const[]){ bc_text (entry->condition),
                                                   bc_text (bc_stories_get_sign (fixture->stories, entry)), NULL });
    }
}

static void
a_story_of_drawings_alone_has_no_legend (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  g_autofree char *text = NULL;

  page_fixture_ask_for_story (fixture, bc_stories_find (fixture->stories, "needles"));
  text = page_fixture_read (fixture);
  if (text == NULL)
    return;
  g_assert_null (strstr (text, "Sore spot in the muscle"));
  g_assert_nonnull (strstr (text, "Sources"));
}

static void
a_drawing_that_there_is_not_is_an_error (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  BcSlide slide = { .kind = BC_SLIDE_DRAWING, .caption = (char *)"Words", .drawing = (char *)"no-such-drawing" };
  g_autoptr (GPtrArray) slides = g_ptr_array_new ();
  const BcStory story = { .id = (char *)"lost", .title = (char *)"Lost", .slides = slides };
  g_autofree char *path = g_build_filename (fixture->folder, "lost.pdf", NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (slides, &slide);
  page_fixture_ask_for_story (fixture, &story);
  g_assert_false (bc_export_to_file (&fixture->request, path, NULL, &error));
  g_assert_nonnull (strstr (error->message, "no-such-drawing.svg"));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
a_view_that_there_is_not_is_an_error (PageFixture *fixture, gconstpointer unused G_GNUC_UNUSED)
{
  const char *views[] = { "inside", NULL };
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  const BcSlide slide = { .kind = BC_SLIDE_PLACES, .views = (GStrv)views, .spots = spots };
  g_autoptr (GError) error = NULL;

  g_assert_null (bc_story_picture_new (&slide, fixture->figures, "", bc_style_get (BC_PRESET_PRINT), &error));
  g_assert_nonnull (strstr (error->message, "inside"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (PageShared) shared = NULL;

  g_test_init (&argc, &argv, NULL);
  shared = page_shared_new ();
#define ADD(name, function)                                                                                            \
  g_test_add ("/page-story/" name, PageFixture, shared, page_fixture_set_up, function, page_fixture_tear_down)
  ADD ("every-story-fits-its-page-in-every-form", every_story_fits_its_page_in_every_form);
  ADD ("captions-are-read-in-their-order", captions_are_read_in_their_order);
  ADD ("what-to-check-first-is-told-in-plain-words", what_to_check_first_is_told_in_plain_words);
  ADD ("a-story-of-drawings-alone-has-no-legend", a_story_of_drawings_alone_has_no_legend);
  ADD ("a-drawing-that-there-is-not-is-an-error", a_drawing_that_there_is_not_is_an_error);
  ADD ("a-view-that-there-is-not-is-an-error", a_view_that_there_is_not_is_an_error);
  return g_test_run ();
}
