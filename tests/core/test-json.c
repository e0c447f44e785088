/* Writing of JSON, and the strict reader that the other tests trust.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-json.h"

#include <locale.h>
#include <string.h>

#include "sample-atlas.h"
#include "strict-json.h"

static void
test_empty_groups_are_closed (void)
{
  BcJson *json = bc_json_new ();
  g_autofree char *text = NULL;

  bc_json_begin_object (json, NULL);
  bc_json_begin_array (json, "a");
  bc_json_end_array (json);
  bc_json_begin_object (json, "o");
  bc_json_end_object (json);
  bc_json_strings (json, "s", NULL);
  bc_json_end_object (json);
  text = bc_json_finish (json);
  g_assert_cmpstr (text, ==, "{\n  \"a\": [],\n  \"o\": {},\n  \"s\": []\n}\n");
}

static void
test_values_stand_in_the_order_of_the_calls (void)
{
  BcJson *json = bc_json_new ();
  const char *const words[] = { "x", "y", NULL };
  g_autofree char *text = NULL;

  bc_json_begin_array (json, NULL);
  bc_json_begin_object (json, NULL);
  bc_json_string (json, "z", "1");
  bc_json_string (json, "a", NULL);
  bc_json_integer (json, "i", G_MININT64);
  bc_json_boolean (json, "t", 17);
  bc_json_boolean (json, "f", FALSE);
  bc_json_strings (json, "w", words);
  bc_json_end_object (json);
  bc_json_string (json, NULL, "end");
  bc_json_end_array (json);
  text = bc_json_finish (json);
  g_assert_cmpstr (text, ==,
                   "[\n  {\n    \"z\": \"1\",\n    \"a\": null,\n    \"i\": -9223372036854775808,\n    \"t\": true,\n"
                   "    \"f\": false,\n    \"w\": [\n      \"x\",\n      \"y\"\n    ]\n  },\n  \"end\"\n]\n");
}

static void
test_every_ascii_character_reads_back (void)
{
  for (int c = 1; c < 128; c++)
    {
      const char value[] = { 'a', (char)c, 'b', '\0' };
      BcJson *json = bc_json_new ();
      g_autoptr (StrictJson) read = NULL;
      g_autofree char *text = NULL;
      bc_json_begin_object (json, NULL);
      bc_json_string (json, value, value);
      bc_json_end_object (json);
      text = bc_json_finish (json);
      read = strict_json_expect (text);
      g_assert_cmpstr (strict_json_string (read, value), ==, value);
    }
}

static void
test_other_letters_are_written_as_they_are (void)
{
  BcJson *json = bc_json_new ();
  g_autofree char *text = NULL;

  bc_json_begin_array (json, NULL);
  bc_json_string (json, NULL, "M\xc3\xbcller \xe2\x89\xa4 \xf0\x9f\xa6\xb4");
  bc_json_end_array (json);
  text = bc_json_finish (json);
  g_assert_cmpstr (text, ==, "[\n  \"M\xc3\xbcller \xe2\x89\xa4 \xf0\x9f\xa6\xb4\"\n]\n");
}

static char *
number_text (double value, int decimals)
{
  BcJson *json = bc_json_new ();
  char *text;

  bc_json_begin_array (json, NULL);
  bc_json_number (json, NULL, value, decimals);
  bc_json_end_array (json);
  text = bc_json_finish (json);
  return text;
}

static void
assert_number (double value, int decimals, const char *expected)
{
  g_autofree char *text = number_text (value, decimals), *whole = g_strdup_printf ("[\n  %s\n]\n", expected);
  g_autoptr (StrictJson) read = strict_json_expect (text);

  g_assert_cmpstr (text, ==, whole);
  g_assert_cmpint (strict_json_item (read, 0)->kind, ==, STRICT_JSON_NUMBER);
}

static void
test_numbers_have_the_decimals_asked_for (void)
{
  assert_number (0.833333, 2, "0.83");
  assert_number (1, 2, "1.00");
  assert_number (0, 0, "0");
  assert_number (-3.25, 1, "-3.2");
  assert_number (123456789.125, 3, "123456789.125");
  assert_number (1e15, 0, "1000000000000000");
}

static void
test_numbers_have_a_point_where_people_write_a_comma (void)
{
  g_autofree char *before = g_strdup (setlocale (LC_NUMERIC, NULL));

  if (setlocale (LC_NUMERIC, "de_DE.UTF-8") == NULL)
    {
      g_test_skip ("the locale de_DE.UTF-8 is not installed");
      return;
    }
  assert_number (1234.5, 2, "1234.50");
  setlocale (LC_NUMERIC, before);
}

static void
test_numbers_that_json_cannot_write_are_a_mistake (void)
{
  if (g_test_subprocess ())
    {
      g_autofree char *text = number_text (G_MAXDOUBLE * 10, 2);
      return;
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*CRITICAL*");
}

static void
test_strict_reader_refuses_what_is_not_json (void)
{
  static const char *const texts[] = {
    "",
    "\n",
    "{",
    "[",
    "[1",
    "[1,",
    "[1,]\n",
    "{\"a\":1,}\n",
    "[1 2]\n",
    "{\"a\" 1}\n",
    "{a:1}\n",
    "{'a':1}\n",
    "[01]\n",
    "[1.]\n",
    "[.5]\n",
    "[+1]\n",
    "[1,5.]\n",
    "[nan]\n",
    "[Infinity]\n",
    "[TRUE]\n",
    "[\"a]\n",
    "[\"\t\"]\n",
    "[\"\\x\"]\n",
    "[\"\\u12\"]\n",
    "[\"\xff\"]\n",
    "{\"a\":1,\"a\":2}\n",
    "[1] [2]\n",
    "[1]",
    "[1]\n\n",
    "[1]x\n",
    "// c\n[1]\n",
    "[1e5]\n",
    "]\n",
    "[\"\\ud800\"]\n",
    "[1,5]x",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *fault = NULL;
      g_autoptr (StrictJson) value = strict_json_parse (texts[i], &fault);
      if (value != NULL || fault == NULL)
        note_fault ("taken for JSON: %s", texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/empty-groups-are-closed", test_empty_groups_are_closed);
  g_test_add_func ("/json/values-stand-in-the-order-of-the-calls", test_values_stand_in_the_order_of_the_calls);
  g_test_add_func ("/json/every-ascii-character-reads-back", test_every_ascii_character_reads_back);
  g_test_add_func ("/json/other-letters-are-written-as-they-are", test_other_letters_are_written_as_they_are);
  g_test_add_func ("/json/numbers-have-the-decimals-asked-for", test_numbers_have_the_decimals_asked_for);
  g_test_add_func ("/json/numbers-have-a-point-where-people-write-a-comma",
                   test_numbers_have_a_point_where_people_write_a_comma);
  g_test_add_func ("/json/numbers-that-json-cannot-write-are-a-mistake",
                   test_numbers_that_json_cannot_write_are_a_mistake);
  g_test_add_func ("/json/strict-reader-refuses-what-is-not-json", test_strict_reader_refuses_what_is_not_json);
  return g_test_run ();
}
