/* Small atlases written out as files: they go the whole way that a real file goes.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "sample-atlas.h"

#include <string.h>

#include "bc-atlas-loader.h"
#include "temp-folder.h"

/**
 * sample_file:
 * @id: of the file
 * @body: records
 *
 * Returns: (transfer full): the text of an atlas file.
 */
char *
sample_file (const char *id, const char *body)
{
  return g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<atlas xmlns=\"urn:bodychart:atlas:1\" id=\"%s\" version=\"1\">\n%s</atlas>\n",
                          id, body);
}

char *
sample_source (const char *id)
{
  return g_strdup_printf (
      "<source id=\"%s\" year=\"1999\" kind=\"book\"><title>%s</title><author>A. Nonymous</author></source>\n", id, id);
}

char *
sample_region (const char *id, gboolean sided)
{
  return g_strdup_printf (
      "<region id=\"%s\" sided=\"%s\" views=\"front\"><name>%s</name><everyday>%s</everyday></region>\n", id,
      sided ? "true" : "false", id, id);
}

/**
 * sample_area:
 * @regions: ids with a space between
 * @order: (nullable): ids of muscles with a space between
 */
char *
sample_area (const char *id, const char *regions, const char *order)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) included = g_strsplit (regions, " ", -1);
  g_auto (GStrv) muscles = g_strsplit (order != NULL ? order : "", " ", -1);

  g_string_append_printf (text, "<area id=\"%s\"><name>%s</name><everyday>%s</everyday>\n", id, id, id);
  for (guint i = 0; included[i] != NULL; i++)
    g_string_append_printf (text, "<includes region=\"%s\"/>\n", included[i]);
  if (order != NULL)
    g_string_append (text, "<order>\n");
  for (guint i = 0; muscles[i] != NULL; i++)
    g_string_append_printf (text, "<then muscle=\"%s\"/>\n", muscles[i]);
  if (order != NULL)
    g_string_append (text, "<cite source=\"book\" checked=\"yes\"/></order>\n");
  g_string_append (text, "</area>\n");
  return g_string_free (text, FALSE);
}

/* "calf:essential" or "calf:spillover:opposite" */
static void
append_referral (GString *text, const char *word)
{
  g_auto (GStrv) pieces = g_strsplit (word, ":", 3);

  g_assert_cmpuint (g_strv_length (pieces), >=, 2);
  g_string_append_printf (text, "<refers region=\"%s\" level=\"%s\"", pieces[0], pieces[1]);
  if (pieces[2] != NULL)
    g_string_append_printf (text, " side=\"%s\"", pieces[2]);
  g_string_append (text, "/>\n");
}

/**
 * sample_muscle:
 * @points: one trigger point or more with " | " between; each is referrals "REGION:LEVEL[:REACH]" with a space between
 *
 * Returns: (transfer full): a muscle whose points are p1, p2 …
 */
char *
sample_muscle (const char *id, const char *name, gboolean sided, const char *points)
{
  GString *text = g_string_new (NULL);
  g_auto (GStrv) each = g_strsplit (points, " | ", -1);

  g_string_append_printf (text,
                          "<muscle id=\"%s\" section=\"trunk\" sided=\"%s\"><name>%s</name><latin>musculus %s</latin>"
                          "<everyday>%s</everyday><action>Pulls.</action><location>Somewhere.</location>\n",
                          id, sided ? "true" : "false", name, name, name);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_auto (GStrv) referrals = g_strsplit (each[i], " ", -1);
      g_string_append_printf (text, "<point id=\"p%u\"><where>Here.</where><at view=\"front\" x=\"300\" y=\"900\"/>\n",
                              i + 1);
      for (guint j = 0; referrals[j] != NULL; j++)
        append_referral (text, referrals[j]);
      g_string_append (text, "<cite source=\"book\" checked=\"yes\"/></point>\n");
    }
  g_string_append (text, "<notice>An ache.</notice><cite source=\"book\" checked=\"yes\"/></muscle>\n");
  return g_string_free (text, FALSE);
}

char *
sample_also_consider (const char *id, const char *kind, const char *places)
{
  return g_strdup_printf ("<also-consider id=\"%s\" kind=\"%s\" places=\"%s\"><name>%s</name>"
                          "<cite source=\"book\" checked=\"yes\"/></also-consider>\n",
                          id, kind, places, id);
}

char *
sample_check_first (const char *id, const char *urgency, const char *places)
{
  return g_strdup_printf (
      "<check-first id=\"%s\" urgency=\"%s\" places=\"%s\"><condition>%s</condition><text>Ask.</text>"
      "<cite source=\"book\" checked=\"yes\"/></check-first>\n",
      id, urgency, places, id);
}

/**
 * sample_ground:
 *
 * Returns: (transfer full): a file with the source `book` and, head to foot, the paired regions temple, thumb, calf, shin
 * and heel, the midline regions throat and sternum; the areas head, chest (midline only), hand and leg (calf, shin, heel).
 */
char *
sample_ground (void)
{
  g_autofree char *source = sample_source ("book"), *temple = sample_region ("temple", TRUE),
                  *throat = sample_region ("throat", FALSE);
  g_autofree char *sternum = sample_region ("sternum", FALSE), *thumb = sample_region ("thumb", TRUE),
                  *calf = sample_region ("calf", TRUE);
  g_autofree char *shin = sample_region ("shin", TRUE), *heel = sample_region ("heel", TRUE);
  g_autofree char *head = sample_area ("head", "temple throat", NULL), *chest = sample_area ("chest", "sternum", NULL);
  g_autofree char *hand = sample_area ("hand", "thumb", NULL), *leg = sample_area ("leg", "calf shin heel", NULL);
  g_autofree char *body =
      g_strconcat (source, temple, throat, sternum, thumb, calf, shin, heel, head, chest, hand, leg, NULL);

  return sample_file ("ground", body);
}

/**
 * sample_load_texts:
 * @texts: files, in the order in which they are read
 */
BcAtlas *
sample_load_texts (GPtrArray *problems, const char *const *texts)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  BcAtlas *atlas;

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u.xml", i);
      g_ptr_array_add (paths, temp_folder_write (folder, name, texts[i]));
    }
  g_ptr_array_add (paths, NULL);
  atlas = bc_atlas_load_paths ((const char *const *)paths->pdata, problems);
  g_assert_true (BC_IS_ATLAS (atlas));
  return atlas;
}

BcAtlas *
sample_load (GPtrArray *problems, ...)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  const char *text;
  va_list args;

  va_start (args, problems);
  while ((text = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (texts, (gpointer)text);
  va_end (args);
  g_ptr_array_add (texts, NULL);
  return sample_load_texts (problems, (const char *const *)texts->pdata);
}

/**
 * sample_load_muscles:
 * @muscles: records of a second file beside the ground
 *
 * Returns: (transfer full): the atlas; the test fails where there is any problem.
 */
BcAtlas *
sample_load_muscles (const char *muscles)
{
  g_autoptr (GPtrArray) problems = bc_problems_new ();
  g_autofree char *ground = sample_ground (), *file = sample_file ("muscles", muscles);
  BcAtlas *atlas = sample_load (problems, ground, file, NULL);

  assert_no_problem (problems);
  return atlas;
}

BcPlace
sample_place (BcAtlas *atlas, const char *word)
{
  g_autoptr (GError) error = NULL;
  BcPlace place = { 0 };

  bc_place_parse (atlas, word, &place, &error);
  g_assert_no_error (error);
  return place;
}

/**
 * sample_places:
 * @words: places with a space between
 */
GArray *
sample_places (BcAtlas *atlas, const char *words)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (BcPlace));
  g_auto (GStrv) each = g_strsplit (words, " ", -1);

  for (guint i = 0; each[i] != NULL; i++)
    {
      BcPlace place = sample_place (atlas, each[i]);
      g_array_append_val (places, place);
    }
  return places;
}

char *
problems_to_text (GPtrArray *problems)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = bc_problem_to_string (g_ptr_array_index (problems, i));
      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}

void
assert_no_problem (GPtrArray *problems)
{
  g_autofree char *text = problems_to_text (problems);

  g_assert_cmpstr (text, ==, "");
}

/* Each fault on a line of its own: of several, g_test_fail_printf() alone keeps only the last. */
void
note_fault (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_test_message ("fault: %.2000s", message);
  g_test_fail_printf ("%.2000s", message);
}

void
assert_contains (const char *text, const char *piece)
{
  if (strstr (text, piece) == NULL)
    note_fault ("'%s' is not in '%.1000s'", piece, text);
}
