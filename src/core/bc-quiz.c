/* One session of the quiz. What is not known well is asked again at its end, as SM-2 wants it ("repeat again all items that
   scored below four … until all of these items score at least four"), though at most twice, so that every session ends;
   asking again changes no plan and counts in no result.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz.h"

#define MOST_REPEATS 2

typedef struct
{
  BcQuizCard card;
  guint n_asked; /* in this session */
} Turn;

struct _BcQuiz
{
  GObject parent_instance;

  BcIndex *index;           /* owned */
  BcQuizProgress *progress; /* owned */
  BcQuizLevel level;
  BcQuizClock clock;
  gpointer clock_data;
  GRand *dice;

  GArray *turns; /* Turn: what is asked; what is to be asked again is added at the end */
  guint n_first; /* turns before anything is asked again */
  guint at;      /* the turn at hand */

  BcQuizQuestion *question; /* NULL when it is over */
  GArray *chosen;           /* BcSpot, in the order of choosing */
  GArray *done;             /* BcSpot: what was switched, for undo */
  GArray *undone;           /* BcSpot */
  int choice;               /* -1: none */
  BcQuizMarking *marking;   /* NULL until it is answered */
  GArray *results;          /* BcQuizResult */
};

enum
{
  CHANGED,
  SPOTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BcQuiz, bc_quiz, G_TYPE_OBJECT)

static void
bc_quiz_finalize (GObject *object)
{
  BcQuiz *self = BC_QUIZ (object);

  g_clear_pointer (&self->question, bc_quiz_question_free);
  g_clear_pointer (&self->marking, bc_quiz_marking_free);
  g_array_unref (self->turns);
  g_array_unref (self->chosen);
  g_array_unref (self->done);
  g_array_unref (self->undone);
  g_array_unref (self->results);
  g_rand_free (self->dice);
  g_clear_object (&self->progress);
  g_clear_object (&self->index);
  G_OBJECT_CLASS (bc_quiz_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, BC_TYPE_QUIZ, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
bc_quiz_class_init (BcQuizClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bc_quiz_finalize;

  /* BcQuiz::changed: another question, or the one at hand was answered. */
  signals[CHANGED] = add_signal ("changed");
  /* BcQuiz::spots-changed: other regions are chosen. */
  signals[SPOTS_CHANGED] = add_signal ("spots-changed");
}

static void
bc_quiz_init (BcQuiz *self)
{
  self->turns = g_array_new (FALSE, FALSE, sizeof (Turn));
  self->chosen = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->done = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->undone = g_array_new (FALSE, FALSE, sizeof (BcSpot));
  self->results = g_array_new (FALSE, FALSE, sizeof (BcQuizResult));
}

static void
ask (BcQuiz *self)
{
  g_clear_pointer (&self->question, bc_quiz_question_free);
  g_clear_pointer (&self->marking, bc_quiz_marking_free);
  g_array_set_size (self->chosen, 0);
  g_array_set_size (self->done, 0);
  g_array_set_size (self->undone, 0);
  self->choice = -1;
  if (self->at < self->turns->len)
    self->question =
        bc_quiz_question_new (self->index, &g_array_index (self->turns, Turn, self->at).card, self->level, self->dice);
}

/**
 * bc_quiz_today:
 *
 * Returns: the day of the computer's clock and time zone: a #BcQuizClock.
 */
guint32
bc_quiz_today (gpointer unused)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day, (GDateMonth)month, (GDateYear)year);
  return g_date_get_julian (&date);
}

/**
 * bc_quiz_new:
 * @index: a reference is taken
 * @progress: where answers are noted; a reference is taken
 * @wish: what is asked
 * @practise: whether cards come too whose day has not come
 * @seed: of the dice: the same seed, day and progress ask the same
 * @clock: which day it is; it is asked at every answer
 * @clock_data: handed to it
 *
 * Returns: (transfer full): a session at its first question. It is over at once where nothing is to be asked.
 */
BcQuiz *
bc_quiz_new (BcIndex *index,
             BcQuizProgress *progress,
             const BcQuizWish *wish,
             gboolean practise,
             guint32 seed,
             BcQuizClock clock,
             gpointer clock_data)
{
  BcQuiz *self = g_object_new (BC_TYPE_QUIZ, NULL);
  g_autoptr (GArray) cards = NULL;

  self->index = g_object_ref (index);
  self->progress = g_object_ref (progress);
  self->level = wish->level;
  self->clock = clock;
  self->clock_data = clock_data;
  self->dice = g_rand_new_with_seed (seed);
  cards = bc_quiz_deck_draw (bc_index_get_atlas (index), progress, wish, clock (clock_data), practise, self->dice);
  for (guint i = 0; i < cards->len; i++)
    {
      Turn turn = { g_array_index (cards, BcQuizCard, i), 0 };
      g_array_append_val (self->turns, turn);
    }
  self->n_first = cards->len;
  ask (self);
  return self;
}

/**
 * bc_quiz_get_question:
 *
 * Returns: (transfer none) (nullable): the question at hand; NULL when the session is over.
 */
const BcQuizQuestion *
bc_quiz_get_question (BcQuiz *self)
{
  return self->question;
}

/**
 * bc_quiz_get_number:
 *
 * Returns: which question it is, from 1; of those that are asked again, which of them.
 */
guint
bc_quiz_get_number (BcQuiz *self)
{
  return bc_quiz_is_again (self) ? self->at - self->n_first + 1 : self->at + 1;
}

guint
bc_quiz_get_n_questions (BcQuiz *self)
{
  return self->n_first;
}

/**
 * bc_quiz_is_again:
 *
 * Returns: whether the question at hand was asked before in this session.
 */
gboolean
bc_quiz_is_again (BcQuiz *self)
{
  return self->at >= self->n_first;
}

/**
 * bc_quiz_count_left:
 *
 * Returns: how many questions are to be asked after the one at hand, as it looks now.
 */
guint
bc_quiz_count_left (BcQuiz *self)
{
  return self->at < self->turns->len ? self->turns->len - self->at - 1 : 0;
}

gboolean
bc_quiz_is_over (BcQuiz *self)
{
  return self->question == NULL;
}

/* Choosing regions */

static int
find_chosen (BcQuiz *self, const BcSpot *spot)
{
  for (guint i = 0; i < self->chosen->len; i++)
    if (bc_spot_equal (&g_array_index (self->chosen, BcSpot, i), spot))
      return (int)i;
  return -1;
}

static void
flip (BcQuiz *self, const BcSpot *spot)
{
  int at = find_chosen (self, spot);

  if (at >= 0)
    g_array_remove_index (self->chosen, (guint)at);
  else
    g_array_append_val (self->chosen, *spot);
  g_signal_emit (self, signals[SPOTS_CHANGED], 0);
}

static gboolean
is_open_for_spots (BcQuiz *self)
{
  return self->question != NULL && self->marking == NULL && self->question->card.kind == BC_QUIZ_WHERE;
}

/**
 * bc_quiz_toggle_spot:
 *
 * Chooses a region, or gives it up again.
 *
 * Returns: whether the question at hand is open and asks for regions.
 */
gboolean
bc_quiz_toggle_spot (BcQuiz *self, const BcSpot *spot)
{
  BcSpot kept = *spot;

  if (!is_open_for_spots (self))
    return FALSE;
  g_array_append_val (self->done, kept);
  g_array_set_size (self->undone, 0);
  flip (self, &kept);
  return TRUE;
}

gboolean
bc_quiz_has_spot (BcQuiz *self, const BcSpot *spot)
{
  return find_chosen (self, spot) >= 0;
}

/**
 * bc_quiz_get_chosen:
 *
 * Returns: (array length=n): the chosen regions, in the order of choosing.
 */
const BcSpot *
bc_quiz_get_chosen (BcQuiz *self, guint *n)
{
  *n = self->chosen->len;
  return (const BcSpot *)(gpointer)self->chosen->data;
}

gboolean
bc_quiz_can_undo (BcQuiz *self)
{
  return is_open_for_spots (self) && self->done->len > 0;
}

gboolean
bc_quiz_can_redo (BcQuiz *self)
{
  return is_open_for_spots (self) && self->undone->len > 0;
}

static void
move_step (BcQuiz *self, GArray *from, GArray *to)
{
  BcSpot spot = g_array_index (from, BcSpot, from->len - 1);

  g_array_set_size (from, from->len - 1);
  g_array_append_val (to, spot);
  flip (self, &spot);
}

void
bc_quiz_undo (BcQuiz *self)
{
  if (bc_quiz_can_undo (self))
    move_step (self, self->done, self->undone);
}

void
bc_quiz_redo (BcQuiz *self)
{
  if (bc_quiz_can_redo (self))
    move_step (self, self->undone, self->done);
}

/* Answering */

static void
note_first_answer (BcQuiz *self)
{
  g_autofree char *id = bc_quiz_card_to_id (&self->question->card);
  BcQuizResult result = { self->question->card, self->marking->outcome };

  bc_quiz_progress_answer (self->progress, id, self->marking, self->clock (self->clock_data));
  g_array_append_val (self->results, result);
}

static void
finish (BcQuiz *self, BcQuizMarking *marking)
{
  Turn *turn = &g_array_index (self->turns, Turn, self->at);

  self->marking = marking;
  if (!bc_quiz_is_again (self))
    note_first_answer (self);
  if (marking->quality < BC_MEMORY_SURE_QUALITY && turn->n_asked < MOST_REPEATS)
    {
      Turn again = { turn->card, turn->n_asked + 1 };
      g_array_append_val (self->turns, again);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_quiz_answer:
 *
 * Answers with the chosen regions. Does nothing where the question is answered or wants a choice.
 */
void
bc_quiz_answer (BcQuiz *self)
{
  if (is_open_for_spots (self))
    finish (self, bc_quiz_question_mark_spots (self->question, (const BcSpot *)(gpointer)self->chosen->data,
                                               self->chosen->len));
}

static gboolean
is_open_for_choice (BcQuiz *self)
{
  return self->question != NULL && self->marking == NULL && self->question->card.kind == BC_QUIZ_WHICH;
}

/**
 * bc_quiz_answer_choice:
 * @choice: position among the question's choices
 *
 * Answers with a muscle. Does nothing where the question is answered or wants regions.
 */
void
bc_quiz_answer_choice (BcQuiz *self, guint choice)
{
  if (!is_open_for_choice (self) || choice >= self->question->n_choices)
    return;
  self->choice = (int)choice;
  finish (self, bc_quiz_question_mark_choice (self->question, self->choice));
}

/**
 * bc_quiz_give_up:
 *
 * Answers "I do not know", and shows what is right.
 */
void
bc_quiz_give_up (BcQuiz *self)
{
  if (is_open_for_spots (self))
    {
      g_array_set_size (self->chosen, 0);
      finish (self, bc_quiz_question_mark_spots (self->question, NULL, 0));
    }
  else if (is_open_for_choice (self))
    finish (self, bc_quiz_question_mark_choice (self->question, -1));
}

/**
 * bc_quiz_get_marking:
 *
 * Returns: (transfer none) (nullable): how the answer at hand came out; NULL until it is given.
 */
const BcQuizMarking *
bc_quiz_get_marking (BcQuiz *self)
{
  return self->marking;
}

/**
 * bc_quiz_get_choice:
 *
 * Returns: the position of the choice that was taken, or -1.
 */
int
bc_quiz_get_choice (BcQuiz *self)
{
  return self->choice;
}

/**
 * bc_quiz_next:
 *
 * Goes on after an answer. Does nothing before it.
 */
void
bc_quiz_next (BcQuiz *self)
{
  if (self->marking == NULL)
    return;
  self->at++;
  ask (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * bc_quiz_get_results:
 *
 * Returns: (array length=n): the answers so far, each as it was when first asked.
 */
const BcQuizResult *
bc_quiz_get_results (BcQuiz *self, guint *n)
{
  *n = self->results->len;
  return (const BcQuizResult *)(gpointer)self->results->data;
}

guint
bc_quiz_count_results (BcQuiz *self, BcQuizOutcome outcome)
{
  guint n = 0;

  for (guint i = 0; i < self->results->len; i++)
    n += g_array_index (self->results, BcQuizResult, i).outcome == outcome ? 1 : 0;
  return n;
}
