/* What is read about, as a word in a link and back.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-subject.h"

#include "bc-xml.h"
#include "sample-atlas.h"

#define TOPIC                                                                                                          \
  "<topic id=\"t\" order=\"1\"><title>T</title><paragraph>P</paragraph><cite source=\"book\" checked=\"no\"/></topic>"

static void
test_subject_survives_its_word (void)
{
  static const char *const words[] = { "region:calf", "area:leg", "topic:t", "topics", "evidence" };
  g_autoptr (BcAtlas) atlas = sample_load_muscles (TOPIC);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      BcSubject subject = { BC_SUBJECT_NONE, NULL };
      g_autofree char *word = NULL;
      g_assert_true (bc_subject_parse (atlas, words[i], &subject));
      word = bc_subject_to_string (&subject);
      g_assert_cmpstr (word, ==, words[i]);
    }
}

static void
test_word_that_names_nothing_is_refused (void)
{
  static const char *const words[] = { "",        "region:", "region:nose", "area:calf",   "topic:",
                                       "topic:x", "Topics",  "evidence:a",  "muscle:calf", "topics " };
  g_autoptr (BcAtlas) atlas = sample_load_muscles (TOPIC);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      BcSubject subject = { BC_SUBJECT_TOPICS, NULL };
      if (bc_subject_parse (atlas, words[i], &subject))
        note_fault ("'%s' was taken for a subject", words[i]);
      g_assert_cmpint (subject.kind, ==, BC_SUBJECT_TOPICS);
    }
}

static void
test_topics_stand_in_their_reading_order (void)
{
  g_autofree char *second = g_strdup ("<topic id=\"a\" order=\"2\"><title>A</title><paragraph>P</paragraph>"
                                      "<cite source=\"book\" checked=\"no\"/></topic>");
  g_autofree char *body = g_strconcat (second, TOPIC, NULL);
  g_autoptr (BcAtlas) atlas = sample_load_muscles (body);
  g_autoptr (GPtrArray) topics = bc_subject_list_topics (atlas);

  g_assert_cmpuint (topics->len, ==, 2);
  g_assert_cmpstr (((const BcTopic *)topics->pdata[0])->id, ==, "t");
  g_assert_cmpstr (((const BcTopic *)topics->pdata[1])->id, ==, "a");
}

static void
test_none_has_an_empty_word (void)
{
  BcSubject none = { BC_SUBJECT_NONE, NULL };
  g_autofree char *word = bc_subject_to_string (&none);

  g_assert_cmpstr (word, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/subject/survives-its-word", test_subject_survives_its_word);
  g_test_add_func ("/subject/word-that-names-nothing-is-refused", test_word_that_names_nothing_is_refused);
  g_test_add_func ("/subject/topics-stand-in-their-reading-order", test_topics_stand_in_their_reading_order);
  g_test_add_func ("/subject/none-has-an-empty-word", test_none_has_an_empty_word);
  return g_test_run ();
}
