/* The stories: the shipped ones keep to the atlas, a faulty one is left out and told.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-stories.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "bc-folders.h"
#include "bc-xml.h"
#include "sample-atlas.h"
#include "temp-folder.h"

typedef struct
{
  BcAtlas *atlas;
  GPtrArray *problems;
  TempFolder *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->problems = bc_problems_new ();
  fixture->atlas = bc_atlas_load_default (fixture->problems);
  assert_no_problem (fixture->problems);
  fixture->folder = temp_folder_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  temp_folder_remove (fixture->folder);
  g_ptr_array_unref (fixture->problems);
  g_object_unref (fixture->atlas);
}

static BcStories *
load (Fixture *fixture, const char *body)
{
  g_autofree char *text = g_strdup_printf (
      "<?xml version=\"1.0\"?>\n<stories xmlns=\"urn:bodychart:stories:1\" version=\"1\">\n%s\n</stories>\n", body);
  g_autofree char *path = temp_folder_write (fixture->folder, "stories.xml", text);

  return bc_stories_load (path, fixture->atlas, fixture->problems);
}

#define SLIDE "<slide><caption>A caption.</caption><drawing name=\"calm\"/></slide>"

static void
assert_told (Fixture *fixture, const char *piece)
{
  g_autofree char *text = problems_to_text (fixture->problems);

  assert_contains (text, piece);
}

static void
test_shipped_stories_keep_to_the_atlas (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcStories) stories = bc_stories_load_default (fixture->atlas, fixture->problems);

  assert_no_problem (fixture->problems);
  g_assert_cmpuint (bc_stories_get_all (stories)->len, >=, 17);
}

/* What the issue asks for is there, by what it stands on. */
static void
test_all_promised_stories_are_there (Fixture *fixture, gconstpointer unused)
{
  static const char *const topics[] = { "what-is-a-trigger-point",
                                        "referred-pain",
                                        "herniated-disc",
                                        "what-brings-them-on",
                                        "what-helps",
                                        "injection",
                                        "dry-needling",
                                        "when-to-see-a-doctor" };
  static const char *const conditions[] = {
    "neck-pain",    "low-back-pain", "shoulder-pain",     "tension-type-headache", "jaw-pain",
    "tennis-elbow", "sciatica",      "plantar-heel-pain", "front-knee-pain",       "chest-pain-heart-cleared"
  };
  g_autoptr (BcStories) stories = bc_stories_load_default (fixture->atlas, fixture->problems);
  g_autoptr (GHashTable) grounds = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < bc_stories_get_all (stories)->len; i++)
    {
      const BcStory *story = g_ptr_array_index (bc_stories_get_all (stories), i);
      g_hash_table_add (grounds, (gpointer)(story->topic != NULL ? story->topic->id : story->condition->id));
      if (story->also_topic != NULL)
        g_hash_table_add (grounds, story->also_topic->id);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (topics); i++)
    if (!g_hash_table_contains (grounds, topics[i]))
      note_fault ("no story stands on the topic %s", topics[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (conditions); i++)
    if (!g_hash_table_contains (grounds, conditions[i]))
      note_fault ("no story stands on the condition %s", conditions[i]);
}

static gboolean
names_a_latin_muscle (BcAtlas *atlas, const char *caption, const char **which)
{
  GPtrArray *muscles = bc_atlas_get_muscles (atlas);
  g_autofree char *text = g_utf8_casefold (caption, -1);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      g_autofree char *name = g_utf8_casefold (muscle->name, -1);
      *which = muscle->name;
      if (strstr (text, name) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
test_captions_and_signs_are_plain (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcStories) stories = bc_stories_load_default (fixture->atlas, fixture->problems);
  GPtrArray *entries = bc_atlas_get_check_first (fixture->atlas);
  const char *which;

  for (guint i = 0; i < bc_stories_get_all (stories)->len; i++)
    {
      const BcStory *story = g_ptr_array_index (bc_stories_get_all (stories), i);
      for (guint j = 0; j < story->slides->len; j++)
        if (names_a_latin_muscle (fixture->atlas, ((const BcSlide *)g_ptr_array_index (story->slides, j))->caption,
                                  &which))
          note_fault ("%s, slide %u names %s", story->id, j + 1, which);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const BcCheckFirst *entry = g_ptr_array_index (entries, i);
      if (bc_stories_get_sign (stories, entry) == entry->text)
        note_fault ("%s has no words for patients", entry->id);
    }
}

static void
test_every_drawing_exists (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcStories) stories = bc_stories_load_default (fixture->atlas, fixture->problems);
  g_autofree char *folder = bc_folders_find_drawings ();

  for (guint i = 0; i < bc_stories_get_all (stories)->len; i++)
    {
      const BcStory *story = g_ptr_array_index (bc_stories_get_all (stories), i);
      for (guint j = 0; j < story->slides->len; j++)
        {
          const BcSlide *slide = g_ptr_array_index (story->slides, j);
          g_autofree char *name = g_strconcat (slide->drawing != NULL ? slide->drawing : "calm", ".svg", NULL);
          g_autofree char *path = g_build_filename (folder, name, NULL);
          if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
            note_fault ("%s: no %s", story->id, path);
        }
    }
}

static void
test_unknown_names_leave_one_story_out (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcStories) stories = load (
      fixture, "<story id=\"good\" topic=\"what-helps\"><title>Good</title>" SLIDE SLIDE "</story>\n"
               "<story id=\"ground\" topic=\"no-such-topic\"><title>T</title>" SLIDE SLIDE "</story>\n"
               "<story id=\"none\"><title>T</title>" SLIDE SLIDE "</story>\n"
               "<story id=\"second\" topic=\"what-helps\" also-topic=\"no-second-topic\"><title>T</title>" SLIDE SLIDE
               "</story>\n"
               "<story id=\"muscle\" topic=\"what-helps\"><title>T</title>" SLIDE
               "<slide><caption>C</caption><pattern muscle=\"no-such\" point=\"1\" side=\"right\" "
               "views=\"back\"/></slide></story>\n"
               "<story id=\"point\" topic=\"what-helps\"><title>T</title>" SLIDE
               "<slide><caption>C</caption><pattern muscle=\"soleus\" point=\"99\" side=\"right\" "
               "views=\"back\"/></slide></story>\n"
               "<story id=\"place\" topic=\"what-helps\"><title>T</title>" SLIDE
               "<slide><caption>C</caption><places of=\"no-such-place\" views=\"back\"/></slide></story>");

  g_assert_cmpuint (bc_stories_get_all (stories)->len, ==, 1);
  g_assert_nonnull (bc_stories_find (stories, "good"));
  g_assert_cmpuint (fixture->problems->len, ==, 6);
  assert_told (fixture, "topic=\"no-such-topic\", expected a topic of the atlas");
  assert_told (fixture, "also-topic=\"no-second-topic\", expected a topic of the atlas");
  assert_told (fixture, "muscle=\"no-such\", expected a muscle of the atlas");
  assert_told (fixture, "point=\"99\", expected a point of that muscle");
  assert_told (fixture, "of=\"no-such-place\", expected a region or an area of the atlas");
}

static void
test_broken_files_are_refused (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcStories) long_caption = NULL;
  g_autoptr (BcStories) missing = bc_stories_load ("/no/such/stories.xml", fixture->atlas, fixture->problems);
  g_autofree char *words = g_strnfill (400, 'a');
  g_autofree char *body = g_strdup_printf ("<story id=\"a\" topic=\"what-helps\"><title>T</title>" SLIDE
                                           "<slide><caption>%s</caption><drawing name=\"calm\"/></slide></story>",
                                           words);

  g_assert_cmpuint (bc_stories_get_all (missing)->len, ==, 0);
  g_assert_cmpuint (fixture->problems->len, >, 0);
  g_ptr_array_set_size (fixture->problems, 0);
  long_caption = load (fixture, body);
  g_assert_cmpuint (bc_stories_get_all (long_caption)->len, ==, 0);
  g_assert_cmpuint (fixture->problems->len, >, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  ADD ("/stories/shipped-stories-keep-to-the-atlas", test_shipped_stories_keep_to_the_atlas);
  ADD ("/stories/all-promised-stories-are-there", test_all_promised_stories_are_there);
  ADD ("/stories/captions-and-signs-are-plain", test_captions_and_signs_are_plain);
  ADD ("/stories/every-drawing-exists", test_every_drawing_exists);
  ADD ("/stories/unknown-names-leave-one-story-out", test_unknown_names_leave_one_story_out);
  ADD ("/stories/broken-files-are-refused", test_broken_files_are_refused);
  return g_test_run ();
}
