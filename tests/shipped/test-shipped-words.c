/* Words: none that diagnoses or promises, tidy, and plain enough for a twelve-year-old.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "bc-xml.h"
#include "shipped-atlas.h"

/* Words that diagnose, promise or frighten, in lower case. A word ends where the text goes on with no letter, unless it ends in '*'. */
static const char *const forbidden[] = {
  "cause of your pain",
  "causes your pain",
  "diagnos*",
  "cure",
  "cures",
  "cured",
  "guarantee*",
  "miracle*",
  "proven",
  "always works",
  "never fails",
  "heals",
  "will heal",
  "you suffer",
  "you have a",
  "best treatment",
  "safe and effective",
  "detox*",
  "toxins",
  "pain-free",
  "painfree",
  "permanently",
  "100 %",
  "100%",
  "recommended for you",
  "your problem is",
  "will go away",
  "damaged muscle",
  "degenerat*",
  "crippl*",
  "our treatment",
  "probability*",
  "likelihood",
};

/* Read one by one: here the word does none of that. Whole sentences or list entries, as they stand in the data. */
static const char *const reviewed[] = {
  "It does not examine, diagnose or advise treatment for any person.",
};

static gboolean
is_reviewed (const char *sentence)
{
  for (gsize i = 0; i < G_N_ELEMENTS (reviewed); i++)
    if (strcmp (sentence, reviewed[i]) == 0)
      return TRUE;
  return FALSE;
}

static void
check_words (const char *id, const char *text)
{
  g_auto (GStrv) sentences = g_strsplit (text != NULL ? text : "", ". ", -1);

  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *sentence =
          sentences[i + 1] != NULL ? g_strconcat (sentences[i], ".", NULL) : g_strdup (sentences[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (forbidden); j++)
        if (has_word (sentence, forbidden[j]) && !is_reviewed (sentence))
          note_fault ("%s: '%s' in \"%s\"", id, forbidden[j], sentence);
    }
}

static void
check_texts (const char *id, GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    check_words (id, texts[i]);
}

static void
check_muscle_words (const BcMuscle *muscle)
{
  const char *const texts[] = { muscle->name, muscle->everyday, muscle->action, muscle->location };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_words (muscle->id, texts[i]);
  check_texts (muscle->id, muscle->notices);
  check_texts (muscle->id, muscle->mistaken_for);
  check_texts (muscle->id, muscle->triggers);
  check_texts (muscle->id, muscle->advice);
  check_texts (muscle->id, muscle->notes);
  EACH (BcCaution, caution, muscle->cautions)
  check_words (muscle->id, caution->text);
  EACH (BcTriggerPoint, point, muscle->points)
  {
    check_words (point->full_id, point->where);
    check_texts (point->full_id, point->notes);
  }
}

static void
test_no_sentence_diagnoses_or_promises (void)
{
  BcAtlas *atlas = shipped_atlas ();

  EACH (BcMuscle, muscle, bc_atlas_get_muscles (atlas))
  check_muscle_words (muscle);
  EACH (BcArea, area, bc_atlas_get_areas (atlas))
  check_words (area->id, area->order_note);
  EACH (BcCheckFirst, check_first, bc_atlas_get_check_first (atlas))
  {
    check_words (check_first->id, check_first->condition);
    check_words (check_first->id, check_first->text);
  }
  EACH (BcAlsoConsider, also_consider, bc_atlas_get_also_consider (atlas))
  check_words (also_consider->id, also_consider->name);
  EACH (BcCondition, condition, bc_atlas_get_conditions (atlas))
  {
    check_words (condition->id, condition->name);
    check_words (condition->id, condition->evidence);
    check_texts (condition->id, condition->what);
    check_texts (condition->id, condition->also);
  }
  EACH (BcTopic, topic, bc_atlas_get_topics (atlas))
  {
    check_words (topic->id, topic->title);
    check_texts (topic->id, topic->paragraphs);
    EACH (BcTopicPart, part, topic->parts)
    check_texts (topic->id, part->paragraphs);
  }
}

static void
test_forbidden_words_are_found (void)
{
  g_assert_true (has_word ("This is the Cause of your pain.", "cause of your pain"));
  g_assert_true (has_word ("a diagnosis", "diagnos*"));
  g_assert_true (has_word ("It CURES everything", "cures"));
  g_assert_false (has_word ("It is obscure and secure.", "cure"));
  g_assert_false (has_word ("a curette", "cure"));
}

/* What a translator or a reader would stumble over. */
static void
test_words_are_tidy (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    g_auto (GStrv) all = g_strdupv (muscle->notices);
    for (guint i = 0; all[i] != NULL; i++)
      if (!g_str_has_suffix (all[i], ".") && !g_str_has_suffix (all[i], "?") && !g_str_has_suffix (all[i], ")"))
        note_fault ("%s: no full stop: %s", muscle->id, all[i]);
    if (g_ascii_islower (muscle->name[0]) || g_ascii_isupper (muscle->latin[0]))
      note_fault ("%s: '%s' and '%s', expected a capital for the name and none for the Latin", muscle->id, muscle->name,
                  muscle->latin);
    if (!g_str_has_prefix (muscle->latin, "musculus ") && !g_str_has_prefix (muscle->latin, "musculi ") &&
        !g_strstr_len (muscle->latin, -1, "diaphragma") && !g_str_has_prefix (muscle->latin, "platysma"))
      g_test_message ("%s: Latin name '%s'", muscle->id, muscle->latin);
  }
}

/* Reading level: the grade of Flesch and Kincaid (1975), 0.39 words per sentence + 11.8 syllables per word - 15.59. Grade 7
   is for those of twelve. Our own count of syllables: groups of vowels, without a silent final e, es or ed. */

#define MOST_GRADE 7.0            /* muscles and topics */
#define MOST_GRADE_CONDITION 8.5  /* one or two sentences, full of names of places */
#define MOST_GRADE_LOOK_ALIKE 9.0 /* lists of signs; the names of illnesses are long */

typedef struct
{
  guint sentences;
  guint words;
  guint syllables;
} Reading;

static gboolean
is_vowel (char letter)
{
  return strchr ("aeiouyAEIOUY", letter) != NULL && letter != '\0';
}

static guint
count_syllables (const char *word, gsize n)
{
  guint groups = 0;

  for (gsize i = 0; i < n; i++)
    groups += is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1]));
  if (groups > 1 && n > 2 && g_ascii_tolower (word[n - 1]) == 'e' && g_ascii_tolower (word[n - 2]) != 'l')
    groups--;
  else if (groups > 1 && n > 3 && g_ascii_strncasecmp (word + n - 2, "es", 2) == 0 &&
           strchr ("sxzcg", word[n - 3]) == NULL)
    groups--;
  else if (groups > 1 && n > 3 && g_ascii_strncasecmp (word + n - 2, "ed", 2) == 0 &&
           strchr ("td", word[n - 3]) == NULL)
    groups--;
  return MAX (groups, 1);
}

static gboolean
ends_sentence (const char *p)
{
  return strchr (".!?;:", *p) != NULL && (p[1] == ' ' || p[1] == '\0');
}

static void
read_text (Reading *reading, const char *text)
{
  gboolean is_open = FALSE;

  for (const char *p = text; p != NULL && *p != '\0';)
    {
      gsize n = 0;

      while (g_ascii_isalpha (p[n]) || (n > 0 && p[n] == '\''))
        n++;
      if (n > 0)
        {
          reading->words++;
          reading->syllables += count_syllables (p, n);
          reading->sentences += !is_open;
          is_open = TRUE;
        }
      else if (ends_sentence (p))
        is_open = FALSE;
      p += MAX (n, 1);
    }
}

static void
read_texts (Reading *reading, GStrv texts)
{
  for (guint i = 0; texts[i] != NULL; i++)
    read_text (reading, texts[i]);
}

static double
grade_of (const Reading *reading)
{
  return 0.39 * reading->words / reading->sentences + 11.8 * reading->syllables / reading->words - 15.59;
}

static void
judge_grade (const char *id, const Reading *reading, double most)
{
  g_assert_cmpuint (reading->sentences, >, 0);
  if (grade_of (reading) > most)
    note_fault ("%s: reads at grade %.1f, expected at most %.1f", id, grade_of (reading), most);
}

static void
test_patient_texts_read_at_twelve (void)
{
  EACH (BcMuscle, muscle, bc_atlas_get_muscles (shipped_atlas ()))
  {
    Reading reading = { 0 };

    read_text (&reading, muscle->action);
    read_text (&reading, muscle->location);
    read_texts (&reading, muscle->notices);
    read_texts (&reading, muscle->triggers);
    read_texts (&reading, muscle->advice);
    judge_grade (muscle->id, &reading, MOST_GRADE);
  }
  EACH (BcTopic, topic, bc_atlas_get_topics (shipped_atlas ()))
  {
    Reading reading = { 0 };

    read_texts (&reading, topic->paragraphs);
    EACH (BcTopicPart, part, topic->parts)
    read_texts (&reading, part->paragraphs);
    judge_grade (topic->id, &reading, MOST_GRADE);
  }
}

static void
test_short_texts_read_not_much_harder (void)
{
  EACH (BcCondition, condition, bc_atlas_get_conditions (shipped_atlas ()))
  {
    Reading reading = { 0 };

    read_texts (&reading, condition->what);
    judge_grade (condition->id, &reading, MOST_GRADE_CONDITION);
  }
  EACH (BcCheckFirst, check_first, bc_atlas_get_check_first (shipped_atlas ()))
  {
    Reading reading = { 0 };

    read_text (&reading, check_first->text);
    judge_grade (check_first->id, &reading, MOST_GRADE_LOOK_ALIKE);
  }
}

static void
test_grade_tells_plain_from_learned (void)
{
  Reading plain = { 0 }, learned = { 0 };

  read_text (&plain, "The cat sat on the mat. It was warm.");
  read_text (&learned, "Myofascial dysfunction precipitates characteristic extrasegmental hyperalgesia necessitating "
                       "multidisciplinary evaluation of perpetuating biomechanical circumstances.");
  g_assert_cmpuint (plain.sentences, ==, 2);
  g_assert_cmpuint (plain.words, ==, 9);
  g_assert_cmpuint (plain.syllables, ==, 9);
  g_assert_cmpfloat (grade_of (&plain), <, 2);
  g_assert_cmpfloat (grade_of (&learned), >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/shipped/words/no-sentence-diagnoses-or-promises", test_no_sentence_diagnoses_or_promises);
  g_test_add_func ("/shipped/words/forbidden-ones-are-found", test_forbidden_words_are_found);
  g_test_add_func ("/shipped/words/are-tidy", test_words_are_tidy);
  g_test_add_func ("/shipped/words/patient-texts-read-at-twelve", test_patient_texts_read_at_twelve);
  g_test_add_func ("/shipped/words/short-texts-read-not-much-harder", test_short_texts_read_not_much_harder);
  g_test_add_func ("/shipped/words/grade-tells-plain-from-learned", test_grade_tells_plain_from_learned);
  return g_test_run ();
}
