/* What the quiz says. Calm and plain: no praise, no blame, and never more certain than the atlas.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-words.h"

#include <glib/gi18n.h>

#include "bc-muscle-name.h"
#include "bc-text.h"

/**
 * bc_quiz_words_muscle_on_side:
 *
 * Returns: (transfer full): "Soleus, left", or the name alone where the muscle is unpaired.
 */
char *
bc_quiz_words_muscle_on_side (const BcMuscle *muscle, BcSide side)
{
  const char *name = bc_muscle_get_name (muscle);

  switch (side)
    {
    case BC_SIDE_LEFT:
      /* Translators: %s is a muscle; the side is the patient's */
      return g_strdup_printf (_ ("%s, left"), name);
    case BC_SIDE_RIGHT:
      /* Translators: %s is a muscle; the side is the patient's */
      return g_strdup_printf (_ ("%s, right"), name);
    case BC_SIDE_MIDLINE:
    default:
      return g_strdup (name);
    }
}

const char *
bc_quiz_words_title (const BcQuizQuestion *question)
{
  return question->card.kind == BC_QUIZ_WHERE ? _ ("Where does this point send pain?")
                                              : _ ("Which muscle is this pattern?");
}

/**
 * bc_quiz_words_subject:
 *
 * Returns: (transfer full): what is asked about: the point with its muscle, or the side of a pattern.
 */
char *
bc_quiz_words_subject (const BcQuizQuestion *question)
{
  g_autofree char *name = bc_quiz_words_muscle_on_side (question->card.muscle, question->side);

  if (question->card.kind == BC_QUIZ_WHERE)
    return question->card.point->where != NULL ? g_strdup_printf ("%s: %s", name, bc_text (question->card.point->where))
                                               : g_steal_pointer (&name);
  if (question->side == BC_SIDE_MIDLINE)
    return g_strdup (_ ("A pattern of the midline or of both sides."));
  return g_strdup (question->side == BC_SIDE_LEFT ? _ ("A pattern of the left side.")
                                                  : _ ("A pattern of the right side."));
}

/**
 * bc_quiz_words_task:
 *
 * Returns: (transfer full): what is to be done. The easy level tells how many places there are.
 */
char *
bc_quiz_words_task (const BcQuizQuestion *question)
{
  guint n = bc_quiz_question_count_wanted (question);

  if (question->card.kind == BC_QUIZ_WHICH)
    return g_strdup (_ ("Choose the muscle whose published pattern this is."));
  if (question->level == BC_QUIZ_HARD)
    return g_strdup (_ ("Choose every region of its pattern: essential and spillover."));
  if (question->level == BC_QUIZ_MEDIUM)
    return g_strdup (_ ("Choose every region where it is nearly always felt (essential)."));
  /* Translators: %u is a number of regions of the body */
  return g_strdup_printf (ngettext ("Choose %u region where it is nearly always felt (essential).",
                                    "Choose %u regions where it is nearly always felt (essential).", n),
                          n);
}

static void
append_member (GString *text, const char *name)
{
  if (text->len > 0)
    /* Translators: stands between the members of a list */
    g_string_append (text, C_ ("list", "; "));
  g_string_append (text, name);
}

static void
append_spot (GString *text, const BcSpot *spot)
{
  g_autofree char *name = bc_spot_describe (spot);

  append_member (text, name);
}

/* Whether the pattern reaches the other side of the region as well, at the same level. */
static gboolean
has_other_side (const BcQuizQuestion *question, const BcQuizSpot *entry)
{
  BcSpot other = { entry->spot.region, bc_side_opposite (entry->spot.side) };
  const BcQuizSpot *found = entry->spot.side != BC_SIDE_MIDLINE ? bc_quiz_question_find (question, &other) : NULL;

  return found != NULL && found->level == entry->level;
}

static void
append_entry (GString *text, const BcQuizQuestion *question, const BcQuizSpot *entry)
{
  if (!has_other_side (question, entry))
    append_spot (text, &entry->spot);
  else if (entry->spot.side == BC_SIDE_LEFT)
    {
      /* Translators: %s is a region of the body */
      g_autofree char *both = g_strdup_printf (_ ("Both sides: %s"), bc_text (entry->spot.region->name));
      append_member (text, both);
    }
}

/**
 * bc_quiz_words_pattern:
 *
 * Returns: (transfer full): the regions of the pattern at one level, or an empty text.
 */
char *
bc_quiz_words_pattern (const BcQuizQuestion *question, BcLevel level)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < question->spots->len; i++)
    {
      const BcQuizSpot *entry = &g_array_index (question->spots, BcQuizSpot, i);
      if (entry->level == level)
        append_entry (text, question, entry);
    }
  return g_string_free (text, FALSE);
}

const char *
bc_quiz_words_result (BcQuizOutcome outcome)
{
  static const char *const words[] = { N_ ("Not yet"), N_ ("Mostly right"), N_ ("Right") };

  return _ (words[outcome]);
}

static char *
choice_outcome (const BcQuizQuestion *question, const BcQuizMarking *marking, int choice)
{
  const char *right = bc_muscle_get_name (question->card.muscle);

  if (marking->outcome == BC_QUIZ_RIGHT)
    /* Translators: %s is a muscle */
    return g_strdup_printf (_ ("Right: this is the pattern of %s."), right);
  if (choice < 0)
    /* Translators: %s is a muscle */
    return g_strdup_printf (_ ("This is the pattern of %s."), right);
  /* Translators: both are muscles */
  return g_strdup_printf (_ ("Not yet: this is the pattern of %1$s. You chose %2$s."), right,
                          bc_muscle_get_name (question->choices[choice]));
}

/**
 * bc_quiz_words_outcome:
 * @choice: the choice that was taken, or -1
 *
 * Returns: (transfer full): how the answer came out, in a sentence or two.
 */
char *
bc_quiz_words_outcome (const BcQuizQuestion *question, const BcQuizMarking *marking, int choice)
{
  g_autofree char *found = NULL, *wrong = NULL;

  if (question->card.kind == BC_QUIZ_WHICH)
    return choice_outcome (question, marking, choice);
  /* Translators: numbers of regions of the body */
  found = g_strdup_printf (ngettext ("%1$u of %2$u region found", "%1$u of %2$u regions found", marking->n_wanted),
                           marking->n_found, marking->n_wanted);
  if (marking->n_wrong == 0)
    /* Translators: "Right: 3 of 3 regions found." */
    return g_strdup_printf (_ ("%1$s: %2$s."), bc_quiz_words_result (marking->outcome), found);
  wrong = g_strdup_printf (
      ngettext ("%u does not belong to the pattern", "%u do not belong to the pattern", marking->n_wrong),
      marking->n_wrong);
  /* Translators: "Mostly right: 3 of 3 regions found, 1 does not belong to the pattern." */
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s."), bc_quiz_words_result (marking->outcome), found, wrong);
}

const char *
bc_quiz_words_verdict (BcQuizVerdict verdict)
{
  static const char *const words[] = { N_ ("Found"), N_ ("Missed"), N_ ("Not in this pattern"),
                                       N_ ("The region fits, the side does not"), N_ ("Spillover that was not asked") };

  return _ (words[verdict]);
}

/**
 * bc_quiz_words_spots:
 *
 * Returns: (transfer full): the regions with that verdict, each with its level; an empty text where there are none.
 */
char *
bc_quiz_words_spots (const BcQuizMarking *marking, BcQuizVerdict verdict)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < marking->spots->len; i++)
    {
      const BcMarkedSpot *marked = &g_array_index (marking->spots, BcMarkedSpot, i);
      if (marked->verdict != verdict)
        continue;
      append_spot (text, &marked->spot);
      if (verdict != BC_QUIZ_UNASKED && marked->level == BC_LEVEL_SPILLOVER)
        g_string_append (text, _ (" (spillover)"));
    }
  return g_string_free (text, FALSE);
}

/**
 * bc_quiz_words_position:
 *
 * Returns: (transfer full): where in the session the learner is.
 */
char *
bc_quiz_words_position (BcQuiz *quiz)
{
  guint left = bc_quiz_count_left (quiz);

  if (!bc_quiz_is_again (quiz))
    return g_strdup_printf (_ ("Question %u of %u"), bc_quiz_get_number (quiz), bc_quiz_get_n_questions (quiz));
  if (left == 0)
    return g_strdup (_ ("Once more, the last one"));
  return g_strdup_printf (ngettext ("Once more, then %u other", "Once more, then %u others", left), left);
}

/**
 * bc_quiz_words_tally:
 *
 * Returns: (transfer full): how far somebody has come, for the eye beside a bar and for the ear in its place.
 */
char *
bc_quiz_words_tally (const BcQuizTally *tally)
{
  g_autofree char *learned = NULL, *begun = NULL, *due = NULL;

  if (tally->n_fresh == tally->n_cards)
    return g_strdup_printf (ngettext ("%u muscle, not yet begun", "%u muscles, none begun yet", tally->n_muscles),
                            tally->n_muscles);
  learned = g_strdup_printf (ngettext ("%1$u of %2$u muscle learned", "%1$u of %2$u muscles learned", tally->n_muscles),
                             tally->n_learned, tally->n_muscles);
  begun = g_strdup_printf (ngettext ("%u begun", "%u begun", tally->n_begun), tally->n_begun);
  if (tally->n_due == 0)
    /* Translators: "3 of 27 muscles learned, 5 begun" */
    return g_strdup_printf (_ ("%1$s, %2$s"), learned, begun);
  /* Translators: a number of questions */
  due = g_strdup_printf (ngettext ("%u due today", "%u due today", tally->n_due), tally->n_due);
  /* Translators: "3 of 27 muscles learned, 5 begun; 4 due today" */
  return g_strdup_printf (_ ("%1$s, %2$s; %3$s"), learned, begun, due);
}

/**
 * bc_quiz_words_answers:
 *
 * Returns: (transfer full): the sums of a session.
 */
char *
bc_quiz_words_answers (BcQuiz *quiz)
{
  guint n;

  bc_quiz_get_results (quiz, &n);
  /* Translators: numbers of answers */
  return g_strdup_printf (_ ("%1$u answers: %2$u right, %3$u mostly right, %4$u not yet"), n,
                          bc_quiz_count_results (quiz, BC_QUIZ_RIGHT), bc_quiz_count_results (quiz, BC_QUIZ_MOSTLY),
                          bc_quiz_count_results (quiz, BC_QUIZ_NOT_YET));
}

/**
 * bc_quiz_words_date:
 *
 * Returns: (transfer full): a day as the user's language writes it.
 */
char *
bc_quiz_words_date (guint32 julian)
{
  GDate date;
  g_autoptr (GDateTime) time = NULL;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  time =
      g_date_time_new_local (g_date_get_year (&date), (int)g_date_get_month (&date), g_date_get_day (&date), 12, 0, 0);
  /* Translators: a day without its year, as g_date_time_format() writes it: "28 November" */
  return time != NULL ? g_date_time_format (time, _ ("%-d %B")) : g_strdup ("");
}

/**
 * bc_quiz_words_days:
 * @first: Julian day of the first that is shown
 * @last: of the last
 *
 * Returns: (transfer full): what the chart of the days shows.
 */
char *
bc_quiz_words_days (const BcQuizDay *days, guint n_days, guint32 first, guint32 last)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_days; i++)
    {
      const BcQuizDay *day = &days[i];
      g_autofree char *date = NULL;
      if (day->date < first || day->date > last)
        continue;
      date = bc_quiz_words_date (day->date);
      if (text->len > 0)
        g_string_append (text, C_ ("list", "; "));
      /* Translators: a day, and numbers of answers on it */
      g_string_append_printf (text, _ ("%1$s: %2$u right, %3$u mostly right, %4$u not yet"), date,
                              day->answers[BC_QUIZ_RIGHT], day->answers[BC_QUIZ_MOSTLY], day->answers[BC_QUIZ_NOT_YET]);
    }
  if (text->len == 0)
    g_string_append (text, _ ("Nothing answered in the last two weeks."));
  return g_string_free (text, FALSE);
}
