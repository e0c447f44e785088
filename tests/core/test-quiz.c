/* The quiz: its questions over the shipped atlas, how answers are marked, which cards are drawn, a session.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz.h"

#include <math.h>
#include <string.h>

#include "bc-pattern.h"
#include "bc-xml.h"
#include "random-atlas.h"
#include "ranking-fixture.h"
#include "sample-atlas.h"

#define TODAY 739000
#define MANY 1000

static const BcQuizWish everything = { NULL, TRUE, TRUE, BC_QUIZ_MEDIUM, MANY };

static guint32
clock_cb (gpointer day)
{
  return *(const guint32 *)day;
}

static BcQuizCard
card_of (BcIndex *index, BcQuizKind kind, const char *id)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (bc_index_get_atlas (index), id);

  g_assert_nonnull (muscle);
  return (BcQuizCard){ kind, muscle, kind == BC_QUIZ_WHERE ? muscle->points->pdata[0] : NULL };
}

static BcSpot
spot_of (BcIndex *index, const char *id, BcSide side)
{
  return (BcSpot){ bc_atlas_find_region (bc_index_get_atlas (index), id), side };
}

/* Questions */

static void
check_choices (const BcQuizQuestion *question)
{
  guint n_right = 0;

  g_assert_cmpuint (question->n_choices, ==, BC_QUIZ_MAX_CHOICES);
  g_assert_true (question->choices[question->right] == question->card.muscle);
  for (guint i = 0; i < question->n_choices; i++)
    {
      n_right += question->choices[i] == question->card.muscle ? 1 : 0;
      if (i != question->right)
        g_assert_cmpfloat (bc_pattern_compare (question->card.muscle, question->choices[i]), <, 1.0);
      for (guint k = 0; k < i; k++)
        g_assert_cmpstr (question->choices[i]->name, !=, question->choices[k]->name);
    }
  g_assert_cmpuint (n_right, ==, 1);
}

static void
check_spots (const BcQuizQuestion *question)
{
  g_assert_cmpuint (question->spots->len, >, 0);
  g_assert_cmpuint (bc_quiz_question_count_wanted (question), >, 0);
  for (guint i = 0; i < question->spots->len; i++)
    {
      const BcQuizSpot *entry = &g_array_index (question->spots, BcQuizSpot, i);
      g_assert_cmpint (entry->spot.region->sided, ==, entry->spot.side != BC_SIDE_MIDLINE);
      g_assert_cmpint (entry->level, >, BC_LEVEL_NONE);
      if (i > 0)
        g_assert_cmpint (bc_spot_compare (&g_array_index (question->spots, BcQuizSpot, i - 1).spot, &entry->spot), <,
                         0);
    }
}

static void
test_no_question_has_its_answer_among_the_wrong_choices (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (GArray) cards = bc_quiz_card_list (bc_index_get_atlas (index), &everything);
  g_autoptr (GRand) dice = g_rand_new_with_seed (7);

  for (guint i = 0; i < cards->len; i++)
    for (guint level = BC_QUIZ_EASY; level <= BC_QUIZ_HARD; level++)
      {
        const BcQuizCard *card = &g_array_index (cards, BcQuizCard, i);
        g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, card, level, dice);
        check_spots (question);
        if (card->kind == BC_QUIZ_WHICH)
          check_choices (question);
      }
}

static void
test_every_muscle_and_point_with_a_pattern_is_asked (void)
{
  BcIndex *index = shipped_index ();
  GPtrArray *muscles = bc_atlas_get_muscles (bc_index_get_atlas (index));
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; bc_quiz_list_sections ()[i] != NULL; i++)
    {
      BcQuizWish wish = { bc_quiz_list_sections ()[i], TRUE, TRUE, BC_QUIZ_EASY, MANY };
      g_autoptr (GArray) cards = bc_quiz_card_list (bc_index_get_atlas (index), &wish);
      g_assert_cmpuint (cards->len, >, 0);
      for (guint k = 0; k < cards->len; k++)
        g_assert_true (g_hash_table_add (ids, bc_quiz_card_to_id (&g_array_index (cards, BcQuizCard, k))));
    }
  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = muscles->pdata[i];
      g_autofree char *id = g_strconcat ("which:", muscle->id, NULL);
      g_assert_true (g_hash_table_contains (ids, id));
      for (guint k = 0; k < muscle->points->len; k++)
        {
          const BcTriggerPoint *point = muscle->points->pdata[k];
          g_autofree char *point_id = g_strconcat ("where:", point->full_id, NULL);
          g_assert_cmpint (g_hash_table_contains (ids, point_id), ==, point->referrals->len > 0);
        }
    }
}

static void
test_the_same_seed_asks_the_same (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (GRand) one = g_rand_new_with_seed (3), other = g_rand_new_with_seed (3);
  BcQuizCard card = card_of (index, BC_QUIZ_WHICH, "infraspinatus");
  g_autoptr (BcQuizQuestion) first = bc_quiz_question_new (index, &card, BC_QUIZ_HARD, one);
  g_autoptr (BcQuizQuestion) second = bc_quiz_question_new (index, &card, BC_QUIZ_HARD, other);

  g_assert_cmpint (first->side, ==, second->side);
  g_assert_cmpuint (first->right, ==, second->right);
  for (guint i = 0; i < first->n_choices; i++)
    g_assert_true (first->choices[i] == second->choices[i]);
}

static double
mean_similarity (const BcQuizQuestion *question)
{
  double sum = 0;

  for (guint i = 0; i < question->n_choices; i++)
    if (i != question->right)
      sum += bc_pattern_compare (question->card.muscle, question->choices[i]);
  return sum / (question->n_choices - 1);
}

static void
test_harder_choices_are_more_alike (void)
{
  BcIndex *index = shipped_index ();
  BcQuizWish wish = { NULL, FALSE, TRUE, BC_QUIZ_EASY, MANY };
  g_autoptr (GArray) cards = bc_quiz_card_list (bc_index_get_atlas (index), &wish);
  g_autoptr (GRand) dice = g_rand_new_with_seed (11);
  double sums[BC_QUIZ_HARD + 1] = { 0 };

  for (guint i = 0; i < cards->len; i++)
    for (guint level = BC_QUIZ_EASY; level <= BC_QUIZ_HARD; level++)
      {
        g_autoptr (BcQuizQuestion) question =
            bc_quiz_question_new (index, &g_array_index (cards, BcQuizCard, i), level, dice);
        sums[level] += mean_similarity (question);
      }
  g_assert_cmpfloat (sums[BC_QUIZ_MEDIUM], >, 1.5 * sums[BC_QUIZ_EASY]);
  g_assert_cmpfloat (sums[BC_QUIZ_HARD], >, 1.5 * sums[BC_QUIZ_MEDIUM]);
}

static void
test_easy_choices_come_from_the_same_section (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (5);
  BcQuizCard card = card_of (index, BC_QUIZ_WHICH, "soleus");
  g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, &card, BC_QUIZ_EASY, dice);

  for (guint i = 0; i < question->n_choices; i++)
    g_assert_cmpstr (question->choices[i]->section, ==, card.muscle->section);
}

static BcIndex *
small_index (void)
{
  return index_of (muscles ("a", "A", "calf:essential heel:spillover thumb:essential:opposite", "b", "B",
                            "calf:essential heel:essential", NULL));
}

static void
test_sides_follow_the_reach (void)
{
  g_autoptr (BcIndex) index = small_index ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizCard card = card_of (index, BC_QUIZ_WHERE, "a");

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, &card, BC_QUIZ_MEDIUM, dice);
      BcSpot calf = spot_of (index, "calf", question->side);
      BcSpot thumb = spot_of (index, "thumb", bc_side_opposite (question->side));
      g_assert_nonnull (bc_quiz_question_find (question, &calf));
      g_assert_nonnull (bc_quiz_question_find (question, &thumb));
      g_assert_cmpuint (question->spots->len, ==, 3);
      g_assert_cmpuint (bc_quiz_question_count_wanted (question), ==, 2);
    }
}

/* Marking */

static void
assert_marking (const BcQuizMarking *marking, double score, guint quality, BcQuizOutcome outcome)
{
  g_assert_cmpfloat (fabs (marking->score - score), <, 1e-9);
  g_assert_cmpuint (marking->quality, ==, quality);
  g_assert_cmpint (marking->outcome, ==, outcome);
}

static const BcMarkedSpot *
find_marked (const BcQuizMarking *marking, const BcSpot *spot)
{
  for (guint i = 0; i < marking->spots->len; i++)
    if (bc_spot_equal (&g_array_index (marking->spots, BcMarkedSpot, i).spot, spot))
      return &g_array_index (marking->spots, BcMarkedSpot, i);
  return NULL;
}

static void
test_found_missed_and_wrong_places_are_told_apart (void)
{
  g_autoptr (BcIndex) index = small_index ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizCard card = card_of (index, BC_QUIZ_WHERE, "a");
  g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, &card, BC_QUIZ_MEDIUM, dice);
  BcSpot calf = spot_of (index, "calf", question->side), heel = spot_of (index, "heel", question->side);
  BcSpot thumb = spot_of (index, "thumb", bc_side_opposite (question->side)), wrong_thumb = thumb;
  BcSpot temple = spot_of (index, "temple", question->side);

  wrong_thumb.side = question->side;
  {
    const BcSpot chosen[] = { calf, wrong_thumb, temple, temple };
    g_autoptr (BcQuizMarking) marking = bc_quiz_question_mark_spots (question, chosen, G_N_ELEMENTS (chosen));
    /* found 1 of 2, and two that do not belong */
    assert_marking (marking, 0.25, 2, BC_QUIZ_NOT_YET);
    g_assert_cmpint (find_marked (marking, &calf)->verdict, ==, BC_QUIZ_FOUND);
    g_assert_cmpint (find_marked (marking, &thumb)->verdict, ==, BC_QUIZ_MISSED);
    g_assert_cmpint (find_marked (marking, &heel)->verdict, ==, BC_QUIZ_UNASKED);
    g_assert_cmpint (find_marked (marking, &wrong_thumb)->verdict, ==, BC_QUIZ_WRONG_SIDE);
    g_assert_cmpint (find_marked (marking, &temple)->verdict, ==, BC_QUIZ_WRONG);
    g_assert_cmpuint (marking->n_wrong, ==, 2);
  }
}

static void
test_spillover_that_was_not_asked_neither_helps_nor_harms (void)
{
  g_autoptr (BcIndex) index = small_index ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizCard card = card_of (index, BC_QUIZ_WHERE, "a");
  g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, &card, BC_QUIZ_MEDIUM, dice);
  BcSpot chosen[] = { spot_of (index, "calf", question->side),
                      spot_of (index, "thumb", bc_side_opposite (question->side)),
                      spot_of (index, "heel", question->side) };
  g_autoptr (BcQuizMarking) with = bc_quiz_question_mark_spots (question, chosen, 3);
  g_autoptr (BcQuizMarking) without = bc_quiz_question_mark_spots (question, chosen, 2);
  g_autoptr (BcQuizMarking) only = bc_quiz_question_mark_spots (question, &chosen[2], 1);

  assert_marking (with, 1, 5, BC_QUIZ_RIGHT);
  assert_marking (without, 1, 5, BC_QUIZ_RIGHT);
  assert_marking (only, 0, 0, BC_QUIZ_NOT_YET);
}

static void
test_the_hard_level_wants_spillover_at_half_its_weight (void)
{
  g_autoptr (BcIndex) index = small_index ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizCard card = card_of (index, BC_QUIZ_WHERE, "a");
  g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, &card, BC_QUIZ_HARD, dice);
  BcSpot chosen[] = { spot_of (index, "calf", question->side),
                      spot_of (index, "thumb", bc_side_opposite (question->side)) };
  g_autoptr (BcQuizMarking) marking = bc_quiz_question_mark_spots (question, chosen, 2);

  assert_marking (marking, 0.8, 4, BC_QUIZ_MOSTLY);
}

static void
test_giving_up_and_guessing_are_marked_as_such (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizCard card = card_of (index, BC_QUIZ_WHICH, "soleus");
  g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (index, &card, BC_QUIZ_MEDIUM, dice);
  g_autoptr (BcQuizMarking) right = bc_quiz_question_mark_choice (question, (int)question->right);
  g_autoptr (BcQuizMarking) wrong = bc_quiz_question_mark_choice (question, (int)(question->right + 1) % 4);
  g_autoptr (BcQuizMarking) none = bc_quiz_question_mark_choice (question, -1);

  assert_marking (right, 1, 4, BC_QUIZ_RIGHT);
  assert_marking (wrong, 0, 0, BC_QUIZ_NOT_YET);
  assert_marking (none, 0, 0, BC_QUIZ_NOT_YET);
  g_assert_cmpuint (wrong->n_wrong, ==, 1);
  g_assert_cmpuint (none->n_wrong, ==, 0);
}

/* The deck */

static void
answer_card (BcQuizProgress *progress, const BcQuizCard *card, guint quality, guint32 day)
{
  g_autofree char *id = bc_quiz_card_to_id (card);
  BcQuizMarking marking = { .quality = quality, .outcome = quality == 5 ? BC_QUIZ_RIGHT : BC_QUIZ_NOT_YET };

  bc_quiz_progress_answer (progress, id, &marking, day);
}

static gboolean
is_drawn (GArray *cards, const BcQuizCard *card)
{
  for (guint i = 0; i < cards->len; i++)
    {
      const BcQuizCard *other = &g_array_index (cards, BcQuizCard, i);
      if (other->kind == card->kind && other->muscle == card->muscle && other->point == card->point)
        return TRUE;
    }
  return FALSE;
}

static void
test_what_is_due_comes_before_what_is_new (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizCard due = card_of (index, BC_QUIZ_WHERE, "soleus"), ahead = card_of (index, BC_QUIZ_WHERE, "infraspinatus");
  BcQuizWish wish = { NULL, TRUE, TRUE, BC_QUIZ_EASY, 10 };

  answer_card (progress, &due, 0, TODAY - 3);
  answer_card (progress, &ahead, 5, TODAY);
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (GArray) drawn = bc_quiz_deck_draw (bc_index_get_atlas (index), progress, &wish, TODAY, FALSE, dice);
      g_assert_cmpuint (drawn->len, ==, 10);
      g_assert_true (is_drawn (drawn, &due));
      g_assert_false (is_drawn (drawn, &ahead));
    }
}

static void
test_a_muscle_comes_once_while_there_are_others (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizWish wish = { "hip-thigh-knee", TRUE, TRUE, BC_QUIZ_EASY, 10 };
  g_autoptr (GArray) drawn = bc_quiz_deck_draw (bc_index_get_atlas (index), progress, &wish, TODAY, FALSE, dice);

  for (guint i = 0; i < drawn->len; i++)
    for (guint k = 0; k < i; k++)
      g_assert_true (g_array_index (drawn, BcQuizCard, i).muscle != g_array_index (drawn, BcQuizCard, k).muscle);
}

static void
test_a_learned_section_asks_nothing_until_its_day (void)
{
  BcIndex *index = shipped_index ();
  BcAtlas *atlas = bc_index_get_atlas (index);
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  g_autoptr (GRand) dice = g_rand_new_with_seed (1);
  BcQuizWish wish = { "pelvis", TRUE, TRUE, BC_QUIZ_EASY, 20 };
  g_autoptr (GArray) cards = bc_quiz_card_list (atlas, &wish);
  g_autoptr (GArray) now = NULL, later = NULL, practised = NULL;
  BcQuizTally tally;

  bc_quiz_deck_count (atlas, progress, &wish, TODAY, &tally);
  g_assert_cmpuint (tally.n_fresh, ==, cards->len);
  g_assert_cmpuint (tally.n_learned + tally.n_begun + tally.n_due, ==, 0);
  for (guint i = 0; i < cards->len; i++)
    {
      answer_card (progress, &g_array_index (cards, BcQuizCard, i), 5, TODAY);
      answer_card (progress, &g_array_index (cards, BcQuizCard, i), 5, TODAY + 1);
      answer_card (progress, &g_array_index (cards, BcQuizCard, i), 5, TODAY + 7);
      answer_card (progress, &g_array_index (cards, BcQuizCard, i), 5, TODAY + 30);
    }
  bc_quiz_deck_count (atlas, progress, &wish, TODAY + 31, &tally);
  g_assert_cmpuint (tally.n_learned, ==, tally.n_muscles);
  g_assert_cmpuint (tally.n_muscles, ==, 14);
  g_assert_cmpuint (tally.next, >, TODAY + 31 + 21);
  now = bc_quiz_deck_draw (atlas, progress, &wish, TODAY + 31, FALSE, dice);
  later = bc_quiz_deck_draw (atlas, progress, &wish, tally.next, FALSE, dice);
  practised = bc_quiz_deck_draw (atlas, progress, &wish, TODAY + 31, TRUE, dice);
  g_assert_cmpuint (now->len, ==, 0);
  g_assert_cmpuint (later->len, ==, 20);
  g_assert_cmpuint (practised->len, ==, 20);
}

/* A session */

static void
count_cb (guint *n)
{
  (*n)++;
}

static BcQuiz *
new_quiz (BcIndex *index, BcQuizProgress *progress, gboolean where, guint n, guint32 *day)
{
  BcQuizWish wish = { NULL, where, !where, BC_QUIZ_MEDIUM, n };

  return bc_quiz_new (index, progress, &wish, FALSE, 42, clock_cb, day);
}

static void
choose_all_wanted (BcQuiz *quiz)
{
  const BcQuizQuestion *question = bc_quiz_get_question (quiz);

  for (guint i = 0; i < question->spots->len; i++)
    if (g_array_index (question->spots, BcQuizSpot, i).wanted)
      bc_quiz_toggle_spot (quiz, &g_array_index (question->spots, BcQuizSpot, i).spot);
}

static void
test_a_session_of_right_answers_ends_after_its_questions (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  guint32 day = TODAY;
  g_autoptr (BcQuiz) quiz = new_quiz (index, progress, TRUE, 10, &day);
  const BcQuizDay *days;
  guint n = 0, n_days;

  while (!bc_quiz_is_over (quiz))
    {
      g_assert_cmpuint (bc_quiz_get_number (quiz), ==, ++n);
      choose_all_wanted (quiz);
      bc_quiz_answer (quiz);
      g_assert_cmpint (bc_quiz_get_marking (quiz)->outcome, ==, BC_QUIZ_RIGHT);
      bc_quiz_next (quiz);
    }
  g_assert_cmpuint (n, ==, 10);
  g_assert_cmpuint (bc_quiz_count_results (quiz, BC_QUIZ_RIGHT), ==, 10);
  days = bc_quiz_progress_get_days (progress, &n_days);
  g_assert_cmpuint (n_days, ==, 1);
  g_assert_cmpuint (days[0].date, ==, TODAY);
  g_assert_cmpuint (days[0].answers[BC_QUIZ_RIGHT], ==, 10);
}

static void
test_what_was_not_known_is_asked_again_and_counts_once (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  guint32 day = TODAY;
  g_autoptr (BcQuiz) quiz = new_quiz (index, progress, FALSE, 3, &day);
  guint n = 0, n_again = 0, n_days;

  for (; !bc_quiz_is_over (quiz); n++)
    {
      n_again += bc_quiz_is_again (quiz) ? 1 : 0;
      bc_quiz_give_up (quiz);
      bc_quiz_next (quiz);
    }
  /* never known: each comes twice more, and then the session ends all the same */
  g_assert_cmpuint (n, ==, 9);
  g_assert_cmpuint (n_again, ==, 6);
  g_assert_cmpuint (bc_quiz_count_results (quiz, BC_QUIZ_NOT_YET), ==, 3);
  g_assert_cmpuint (bc_quiz_progress_get_days (progress, &n_days)[0].answers[BC_QUIZ_NOT_YET], ==, 3);
}

static void
test_a_click_can_be_taken_back_before_the_answer (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  guint32 day = TODAY;
  g_autoptr (BcQuiz) quiz = new_quiz (index, progress, TRUE, 2, &day);
  BcSpot temple = spot_of (index, "temple", BC_SIDE_LEFT), ear = spot_of (index, "ear", BC_SIDE_LEFT);
  guint n, n_changes = 0;

  g_signal_connect_swapped (quiz, "spots-changed", G_CALLBACK (count_cb), &n_changes);
  g_assert_false (bc_quiz_can_undo (quiz));
  bc_quiz_toggle_spot (quiz, &temple);
  bc_quiz_toggle_spot (quiz, &ear);
  bc_quiz_toggle_spot (quiz, &temple);
  g_assert_false (bc_quiz_has_spot (quiz, &temple));
  bc_quiz_undo (quiz);
  g_assert_true (bc_quiz_has_spot (quiz, &temple));
  bc_quiz_undo (quiz);
  bc_quiz_redo (quiz);
  bc_quiz_get_chosen (quiz, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpuint (n_changes, ==, 6);
  bc_quiz_undo (quiz);
  bc_quiz_toggle_spot (quiz, &ear);
  bc_quiz_toggle_spot (quiz, &ear);
  g_assert_false (bc_quiz_can_redo (quiz));
  bc_quiz_answer (quiz);
  g_assert_false (bc_quiz_can_undo (quiz));
  g_assert_false (bc_quiz_toggle_spot (quiz, &temple));
}

static void
test_answers_that_do_not_fit_the_question_do_nothing (void)
{
  BcIndex *index = shipped_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  guint32 day = TODAY;
  g_autoptr (BcQuiz) where = new_quiz (index, progress, TRUE, 1, &day),
                     which = new_quiz (index, progress, FALSE, 1, &day);

  bc_quiz_answer_choice (where, 0);
  g_assert_null (bc_quiz_get_marking (where));
  bc_quiz_next (where);
  g_assert_cmpuint (bc_quiz_get_number (where), ==, 1);
  bc_quiz_answer (which);
  bc_quiz_answer_choice (which, BC_QUIZ_MAX_CHOICES);
  g_assert_null (bc_quiz_get_marking (which));
  bc_quiz_answer_choice (which, 1);
  bc_quiz_answer_choice (which, 2);
  g_assert_cmpint (bc_quiz_get_choice (which), ==, 1);
}

static void
test_a_session_with_nothing_to_ask_is_over (void)
{
  g_autoptr (BcIndex) index = small_index ();
  g_autoptr (BcQuizProgress) progress = bc_quiz_progress_new ();
  BcQuizWish wish = { "no-such-section", TRUE, TRUE, BC_QUIZ_EASY, 10 };
  guint32 day = TODAY;
  g_autoptr (BcQuiz) quiz = bc_quiz_new (index, progress, &wish, FALSE, 1, clock_cb, &day);

  g_assert_true (bc_quiz_is_over (quiz));
  bc_quiz_give_up (quiz);
  bc_quiz_next (quiz);
  g_assert_true (bc_quiz_is_over (quiz));
}

static void
test_levels_have_words (void)
{
  BcQuizLevel level = BC_QUIZ_EASY;

  g_assert_true (bc_quiz_level_from_string ("hard", &level));
  g_assert_cmpstr (bc_quiz_level_to_string (level), ==, "hard");
  g_assert_false (bc_quiz_level_from_string ("impossible", &level));
  g_assert_false (bc_quiz_level_from_string (NULL, &level));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
  g_test_add_func ("/quiz/no-question-has-its-answer-among-the-wrong-choices",
                   test_no_question_has_its_answer_among_the_wrong_choices);
  g_test_add_func ("/quiz/every-muscle-and-point-with-a-pattern-is-asked",
                   test_every_muscle_and_point_with_a_pattern_is_asked);
  g_test_add_func ("/quiz/the-same-seed-asks-the-same", test_the_same_seed_asks_the_same);
  g_test_add_func ("/quiz/harder-choices-are-more-alike", test_harder_choices_are_more_alike);
  g_test_add_func ("/quiz/easy-choices-come-from-the-same-section", test_easy_choices_come_from_the_same_section);
  g_test_add_func ("/quiz/sides-follow-the-reach", test_sides_follow_the_reach);
  g_test_add_func ("/quiz/found-missed-and-wrong-places-are-told-apart",
                   test_found_missed_and_wrong_places_are_told_apart);
  g_test_add_func ("/quiz/spillover-that-was-not-asked-neither-helps-nor-harms",
                   test_spillover_that_was_not_asked_neither_helps_nor_harms);
  g_test_add_func ("/quiz/the-hard-level-wants-spillover-at-half-its-weight",
                   test_the_hard_level_wants_spillover_at_half_its_weight);
  g_test_add_func ("/quiz/giving-up-and-guessing-are-marked-as-such", test_giving_up_and_guessing_are_marked_as_such);
  g_test_add_func ("/quiz/what-is-due-comes-before-what-is-new", test_what_is_due_comes_before_what_is_new);
  g_test_add_func ("/quiz/a-muscle-comes-once-while-there-are-others", test_a_muscle_comes_once_while_there_are_others);
  g_test_add_func ("/quiz/a-learned-section-asks-nothing-until-its-day",
                   test_a_learned_section_asks_nothing_until_its_day);
  g_test_add_func ("/quiz/a-session-of-right-answers-ends-after-its-questions",
                   test_a_session_of_right_answers_ends_after_its_questions);
  g_test_add_func ("/quiz/what-was-not-known-is-asked-again-and-counts-once",
                   test_what_was_not_known_is_asked_again_and_counts_once);
  g_test_add_func ("/quiz/a-click-can-be-taken-back-before-the-answer",
                   test_a_click_can_be_taken_back_before_the_answer);
  g_test_add_func ("/quiz/answers-that-do-not-fit-the-question-do-nothing",
                   test_answers_that_do_not_fit_the_question_do_nothing);
  g_test_add_func ("/quiz/a-session-with-nothing-to-ask-is-over", test_a_session_with_nothing_to_ask_is_over);
  g_test_add_func ("/quiz/levels-have-words", test_levels_have_words);
  return g_test_run ();
}
