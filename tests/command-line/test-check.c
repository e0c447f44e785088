/* `bodychart check` on every wrong input of tests/data/bad, and on right ones. tests/data/README.md explains the table.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "child-process.h"
#include "sample-atlas.h"
#include "temp-folder.h"

#define BAD_FOLDER BC_SOURCE_ROOT "/tests/data/bad"

static GPtrArray *
read_rows (void)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (BAD_FOLDER "/expected.tsv", &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#' && lines[i][0] != '\0')
      g_ptr_array_add (rows, g_strsplit (lines[i], "\t", -1));
  return rows;
}

static void
assert_refusal (const ChildResult *result)
{
  if (!result->in_time)
    note_fault ("no answer within %d s", CHILD_LIMIT_SECONDS);
  if (result->status != 1)
    note_fault ("exit status %d, expected 1; standard output: %s", result->status, result->out);
  if (*result->out != '\0')
    note_fault ("on standard output: %s", result->out);
  assert_no_library_warning (result);
}

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *path = g_build_filename (BAD_FOLDER, row[0], NULL), *place = NULL;
  g_autoptr (ChildResult) result = child_run ("", "check", path, NULL);

  assert_refusal (result);
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      place = strcmp (row[1], "0") == 0 ? g_strdup_printf ("%s: ", path) : g_strdup_printf ("%s:%s: ", path, row[1]);
      assert_contains (result->err, place);
    }
  for (guint i = 2; row[i] != NULL; i++)
    assert_contains (result->err, row[i]);
}

static void
test_every_wrong_input_has_a_row (gconstpointer data)
{
  const GPtrArray *rows = data;
  g_autoptr (GDir) dir = g_dir_open (BAD_FOLDER, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      gboolean found = FALSE;
      if (strcmp (name, "expected.tsv") == 0)
        continue;
      for (guint i = 0; i < rows->len && !found; i++)
        found = strcmp (((char **)g_ptr_array_index (rows, i))[0], name) == 0;
      if (!found)
        note_fault ("'%s' has no row in expected.tsv", name);
      n++;
    }
  g_assert_cmpuint (n, ==, rows->len);
}

/* One wrong file must not hide another. */
static void
test_every_fault_of_a_folder_is_told (gconstpointer data)
{
  const GPtrArray *rows = data;
  g_autoptr (ChildResult) result = child_run ("", "check", BAD_FOLDER, NULL);

  assert_refusal (result);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *name = ((char **)g_ptr_array_index (rows, i))[0];
      g_autofree char *part = g_strdup_printf ("/%s", name);
      if (strcmp (name, "folder-without-files") != 0)
        assert_contains (result->err, part);
    }
}

static void
test_every_fault_is_one_line_of_file_and_reason (void)
{
  g_autoptr (ChildResult) result = child_run ("", "check", BAD_FOLDER, NULL);
  g_auto (GStrv) lines = g_strsplit (result->err, "\n", -1);

  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    if (!g_str_has_prefix (lines[i], BAD_FOLDER "/"))
      note_fault ("a line that names no file: %s", lines[i]);
}

static void
test_shipped_atlas_is_right (void)
{
  g_autoptr (ChildResult) result = child_run ("", "check", BC_SOURCE_ROOT "/data/atlas", NULL);

  if (result->status != 0)
    note_fault ("%s", result->err);
  assert_contains (result->out, "no fault found");
}

static void
test_good_pack_is_right (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *muscle = sample_muscle ("quite-new", "Quite new", TRUE, "head-top:essential");
  g_auto (GStrv) pieces = g_strsplit (muscle, "\"book\"", -1);
  g_autofree char *body = g_strjoinv ("\"simons1999\"", pieces), *text = sample_file ("pack", body),
                  *path = temp_folder_write (folder, "a.xml", text);
  g_autoptr (ChildResult) result = child_run ("", "check", path, NULL);

  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (result->out, ==, "1 file, no fault found\n");
}

static void
test_what_cannot_be_read_is_refused (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe.xml", NULL),
                  *link = g_build_filename (folder, "link.xml", NULL);
  const char *const paths[] = { pipe_path, link, "/dev/zero", "/dev/stdin", "/nonexistent/a.xml", "", "\xff.xml" };

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  g_assert_cmpint (symlink ("link.xml", link), ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (ChildResult) result = child_run ("", "check", paths[i], NULL);
      assert_refusal (result);
      assert_contains (result->err, "expected");
    }
}

static char *
repeated (const char *head, const char *piece, guint n, const char *tail)
{
  GString *text = g_string_new (head);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, piece, i);
  g_string_append (text, tail);
  return g_string_free (text, FALSE);
}

/* Too large for the source tree: made here. Each must be answered in time; most are wrong. */
static void
test_large_inputs_are_answered_in_time (void)
{
#define HEAD "<atlas xmlns=\"urn:bodychart:atlas:1\" id=\"bad\" version=\"1\">\n"
#define SOURCE "<source id=\"bad%u\" year=\"2000\" kind=\"book\"><title>a</title><author>b</author></source>\n"
#define MUSCLE                                                                                                         \
  "<muscle id=\"bad\" "                                                                                                \
  "section=\"trunk\"><name>n</name><latin>l</latin><everyday>e</everyday><action>a</action><location>l</location>"
  const struct
  {
    const char *name, *head, *piece, *tail;
    guint n;
    int status;
    const char *expected;
  } inputs[] = {
    { "elements", HEAD, "<topic/>\n", "</atlas>\n", 200001, 1, "more than 200000 elements" },
    { "bytes", HEAD "<!--", "0123456789%u", "--></atlas>\n", 600000, 1, "expected at most 8388608" },
    { "faults", HEAD,
      "<region id=\"R%u\" sided=\"true\" views=\"front\"><name>n</name><everyday>e</everyday></region>\n", "</atlas>\n",
      60000, 1, "more faults" },
    { "sources", HEAD, SOURCE, "</atlas>\n", 60000, 0, "" },
    { "same-ids", HEAD "<source id=\"bad\" year=\"2000\" kind=\"book\"><title>a</title><author>b</author></source>",
      "<topic id=\"bad\" order=\"%u1\"><title>t</title><cite source=\"bad\" checked=\"no\"/></topic>\n", "</atlas>\n",
      50000, 1, "topic-key" },
    { "comments", HEAD, "<!--%u-->", "</atlas>\n", 600000, 0, "" },
    { "character-data", HEAD "<topic id=\"bad\" order=\"1\"><title>t", "<![CDATA[%u]]>",
      "</title><cite source=\"simons1999\" checked=\"no\"/></topic></atlas>\n", 400000, 1, "4000" },
    { "open-tags", HEAD, "<a%u ", "", 500000, 1, "longer than 65536" },
    { "parts", HEAD MUSCLE, "<part id=\"p%u\"><name>p</name></part>\n", "</muscle></atlas>\n", 60000, 1, "part" },
    { "views", HEAD "<region id=\"bad\" sided=\"true\" views=\"", "front ",
      "\"><name>n</name><everyday>e</everyday></region></atlas>\n", 10000, 0, "" },
    { "outline",
      HEAD MUSCLE "<point id=\"p\"><where>w</where><at view=\"front\" x=\"1\" y=\"100\"/><refers region=\"head-top\" "
                  "level=\"essential\"/><zone view=\"front\" level=\"essential\" outline=\"",
      "1,%u ",
      "\"/><cite source=\"simons1999\" checked=\"no\"/></point><notice>n</notice><cite source=\"simons1999\" "
      "checked=\"no\"/></muscle></atlas>\n",
      8000, 1, "outline" },
  };
  g_autoptr (TempFolder) folder = temp_folder_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      g_autofree char *text = repeated (inputs[i].head, inputs[i].piece, inputs[i].n, inputs[i].tail),
                      *name = g_strdup_printf ("%s.xml", inputs[i].name);
      g_autofree char *path = temp_folder_write (folder, name, text);
      g_autoptr (ChildResult) result = child_run ("", "check", path, NULL);
      if (!result->in_time)
        note_fault ("%s: no answer within %d s", name, CHILD_LIMIT_SECONDS);
      else if (result->status != inputs[i].status)
        note_fault ("%s: exit status %d, expected %d: %.300s", name, result->status, inputs[i].status, result->err);
      else
        assert_contains (result->err, inputs[i].expected);
      assert_no_library_warning (result);
    }
}

/* A person reads it: one sentence, not the whole value again. */
static void
test_messages_are_short (void)
{
  g_autoptr (TempFolder) folder = temp_folder_new ();
  g_autofree char *value = g_strnfill (60000, 'X'),
                  *text = g_strdup_printf (HEAD "<topic id=\"%s\" order=\"1\"/></atlas>\n", value);
  g_autofree char *path = temp_folder_write (folder, "a.xml", text);
  g_autoptr (ChildResult) result = child_run ("", "check", path, NULL);
  g_auto (GStrv) lines = g_strsplit (result->err, "\n", -1);

  assert_refusal (result);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strlen (lines[i]) > 1000)
      note_fault ("a message of %" G_GSIZE_FORMAT " bytes", strlen (lines[i]));
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) rows = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  child_find_program (argc, argv);
  rows = read_rows ();
  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      g_autofree char *name = g_strdup_printf ("/check/bad/%s", row[0]);
      g_test_add_data_func (name, row, test_row);
    }
  g_test_add_data_func ("/check/every-wrong-input-has-a-row", rows, test_every_wrong_input_has_a_row);
  g_test_add_data_func ("/check/every-fault-of-a-folder-is-told", rows, test_every_fault_of_a_folder_is_told);
  g_test_add_func ("/check/every-fault-is-one-line-of-file-and-reason",
                   test_every_fault_is_one_line_of_file_and_reason);
  g_test_add_func ("/check/shipped-atlas-is-right", test_shipped_atlas_is_right);
  g_test_add_func ("/check/good-pack-is-right", test_good_pack_is_right);
  g_test_add_func ("/check/what-cannot-be-read-is-refused", test_what_cannot_be_read_is_refused);
  g_test_add_func ("/check/large-inputs-are-answered-in-time", test_large_inputs_are_answered_in_time);
  g_test_add_func ("/check/messages-are-short", test_messages_are_short);
  status = g_test_run ();
  return status;
}
