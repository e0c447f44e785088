/* The pictures of the quiz over the shipped figures and atlas, and its small charts.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-picture.h"

#include <math.h>

#include "bc-quiz-chart.h"
#include "bc-quiz-words.h"
#include "bc-xml.h"
#include "chart-fixture.h"

#define MANY 1000
#define TODAY 739000

typedef struct
{
  BcAtlas *atlas;
  BcIndex *index;
  BcFigureSet *figures;
  GHashTable *maps; /* BcFigure -> BcHitMap */
  GRand *dice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  fixture->atlas = chart_load_atlas (SHIPPED_ATLAS);
  fixture->index = bc_index_new (fixture->atlas);
  fixture->figures = bc_figure_set_load (SHIPPED_FIGURES, &error);
  g_assert_no_error (error);
  fixture->maps = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)bc_hit_map_free);
  fixture->dice = g_rand_new_with_seed (9);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_rand_free (fixture->dice);
  g_hash_table_unref (fixture->maps);
  g_object_unref (fixture->figures);
  g_object_unref (fixture->index);
  g_object_unref (fixture->atlas);
}

static const BcHitMap *
map_of (Fixture *fixture, BcFigure *figure)
{
  BcHitMap *map = g_hash_table_lookup (fixture->maps, figure);
  g_autoptr (GError) error = NULL;

  if (map == NULL)
    {
      map = bc_hit_map_new (figure, fixture->atlas, &error);
      g_assert_no_error (error);
      g_hash_table_insert (fixture->maps, figure, map);
    }
  return map;
}

static gboolean
can_be_clicked (Fixture *fixture, GPtrArray *figures, const BcSpot *spot)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const BcHitSpot *hit = bc_hit_map_find (map_of (fixture, figures->pdata[i]), spot);
      if (hit != NULL && hit->area > 0)
        return TRUE;
    }
  return FALSE;
}

static guint
count_marks (GPtrArray *figures, const BcScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (GArray) marks = bc_scene_list_marks (scene, figures->pdata[i]);
      n += marks->len;
    }
  return n;
}

static BcQuizQuestion *
new_question (Fixture *fixture, BcQuizKind kind, const char *id, BcQuizLevel level, BcSide side)
{
  const BcMuscle *muscle = bc_atlas_find_muscle (fixture->atlas, id);
  BcQuizCard card = { kind, muscle, kind == BC_QUIZ_WHERE ? muscle->points->pdata[0] : NULL };
  BcQuizQuestion *question = bc_quiz_question_new (fixture->index, &card, level, fixture->dice);

  while (question->side != side)
    {
      bc_quiz_question_free (question);
      question = bc_quiz_question_new (fixture->index, &card, level, fixture->dice);
    }
  return question;
}

static void
every_question_can_be_seen_and_answered (Fixture *fixture, gconstpointer unused)
{
  BcQuizWish wish = { NULL, TRUE, TRUE, BC_QUIZ_HARD, MANY };
  g_autoptr (GArray) cards = bc_quiz_card_list (fixture->atlas, &wish);

  for (guint i = 0; i < cards->len * 2; i++)
    {
      const BcQuizCard *card = &g_array_index (cards, BcQuizCard, i / 2);
      g_autoptr (BcQuizQuestion) question = bc_quiz_question_new (fixture->index, card, BC_QUIZ_HARD, fixture->dice);
      g_autoptr (GPtrArray) figures = bc_quiz_picture_choose_figures (fixture->figures, question);
      g_autoptr (BcScene) scene = bc_quiz_picture_make_scene (question, NULL, 0, NULL);
      g_autofree char *id = bc_quiz_card_to_id (card);

      g_assert_cmpuint (figures->len, >=, 1);
      g_assert_cmpuint (figures->len, <=, 4);
      if (card->kind == BC_QUIZ_WHERE && count_marks (figures, scene) == 0)
        g_error ("%s: the point is on none of its figures", id);
      if (card->kind == BC_QUIZ_WHICH)
        g_assert_cmpuint (count_marks (figures, scene), ==, 0);
      for (guint k = 0; k < question->spots->len; k++)
        {
          const BcQuizSpot *entry = &g_array_index (question->spots, BcQuizSpot, k);
          g_autofree char *name = bc_spot_to_string (&entry->spot);
          if (!can_be_clicked (fixture, figures, &entry->spot))
            g_error ("%s: %s cannot be chosen", id, name);
        }
    }
}

static void
head_hand_and_foot_are_asked_larger (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizQuestion) foot =
      new_question (fixture, BC_QUIZ_WHERE, "quadratus-plantae", BC_QUIZ_EASY, BC_SIDE_LEFT);
  g_autoptr (BcQuizQuestion) shoulder =
      new_question (fixture, BC_QUIZ_WHERE, "infraspinatus", BC_QUIZ_EASY, BC_SIDE_LEFT);
  g_autoptr (GPtrArray) of_foot = bc_quiz_picture_choose_figures (fixture->figures, foot);
  g_autoptr (GPtrArray) of_shoulder = bc_quiz_picture_choose_figures (fixture->figures, shoulder);

  g_assert_cmpuint (of_foot->len, ==, 2);
  g_assert_cmpstr (bc_figure_get_view (of_foot->pdata[1]), ==, "foot-sole");
  g_assert_cmpint (bc_figure_get_side (of_foot->pdata[1]), ==, BC_SIDE_LEFT);
  g_assert_cmpstr (bc_figure_get_view (of_shoulder->pdata[0]), ==, "front");
  g_assert_cmpstr (bc_figure_get_view (of_shoulder->pdata[1]), ==, "back");
}

static void
a_point_is_asked_without_its_pattern_and_its_neighbours (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizQuestion) question =
      new_question (fixture, BC_QUIZ_WHERE, "gluteus-minimus", BC_QUIZ_EASY, BC_SIDE_RIGHT);
  g_autoptr (GPtrArray) figures = bc_quiz_picture_choose_figures (fixture->figures, question);
  g_autoptr (BcScene) open = bc_quiz_picture_make_scene (question, NULL, 0, NULL);
  g_autoptr (BcQuizMarking) marking = bc_quiz_question_mark_spots (question, NULL, 0);
  g_autoptr (BcScene) answered = bc_quiz_picture_make_scene (question, NULL, 0, marking);

  g_assert_cmpuint (question->card.muscle->points->len, >, 1);
  g_assert_true (bc_scene_get_hidden (open) & BC_SCENE_ZONES);
  g_assert_false (bc_scene_get_hidden (answered) & BC_SCENE_ZONES);
  for (guint i = 0; i < figures->len; i++)
    {
      g_autoptr (GArray) marks = bc_scene_list_marks (open, figures->pdata[i]);
      for (guint k = 0; k < marks->len; k++)
        g_assert_true (g_array_index (marks, BcMark, k).point == question->card.point);
    }
}

static void
the_hard_level_does_not_show_the_muscle_of_a_point (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizQuestion) medium = new_question (fixture, BC_QUIZ_WHERE, "soleus", BC_QUIZ_MEDIUM, BC_SIDE_RIGHT);
  g_autoptr (BcQuizQuestion) hard = new_question (fixture, BC_QUIZ_WHERE, "soleus", BC_QUIZ_HARD, BC_SIDE_RIGHT);
  g_autoptr (BcScene) with = bc_quiz_picture_make_scene (medium, NULL, 0, NULL);
  g_autoptr (BcScene) without = bc_quiz_picture_make_scene (hard, NULL, 0, NULL);

  g_assert_true (bc_scene_get_outlines (with));
  g_assert_false (bc_scene_get_outlines (without));
}

static void
a_marked_answer_keeps_what_was_found_and_hatches_what_is_wrong (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (BcQuizQuestion) question =
      new_question (fixture, BC_QUIZ_WHERE, "infraspinatus", BC_QUIZ_HARD, BC_SIDE_RIGHT);
  BcSpot chosen[] = { g_array_index (question->spots, BcQuizSpot, 0).spot,
                      chart_spot (fixture->atlas, "heel-back", BC_SIDE_RIGHT) };
  g_autoptr (BcQuizMarking) marking = bc_quiz_question_mark_spots (question, chosen, G_N_ELEMENTS (chosen));
  g_autoptr (BcScene) scene = bc_quiz_picture_make_scene (question, chosen, G_N_ELEMENTS (chosen), marking);
  const BcSpot *spots;
  guint n;

  spots = bc_scene_get_selected (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (bc_spot_equal (spots, &chosen[0]));
  spots = bc_scene_get_uncovered (scene, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (bc_spot_equal (spots, &chosen[1]));
}

/* How much ink a drawing of 40 by 40 pixels holds, 0 to 1, and a sum that tells forms apart. */
static double
measure_sign (BcQuizVerdict verdict, double *upright)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 40);
  cairo_t *cr = cairo_create (surface);
  double sum = 0, column = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  bc_quiz_picture_paint_sign (verdict, (BcCoordinate){ 20, 20 }, 14, cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 40; x++)
      {
        const guint8 *row = cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
        double ink = 1 - row[4 * x + 1] / 255.0;
        sum += ink;
        column += x == 20 && y > 10 && y < 30 ? ink : 0;
      }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  *upright = column;
  return sum / 1600;
}

static void
signs_differ_in_form_and_not_only_in_colour (void)
{
  double up[BC_QUIZ_UNASKED + 1], ink[BC_QUIZ_UNASKED + 1];

  for (guint verdict = BC_QUIZ_FOUND; verdict <= BC_QUIZ_UNASKED; verdict++)
    ink[verdict] = measure_sign (verdict, &up[verdict]);
  g_assert_cmpfloat (ink[BC_QUIZ_FOUND], >, 1.5 * ink[BC_QUIZ_MISSED]);
  g_assert_cmpfloat (up[BC_QUIZ_MISSED], >, 2 * up[BC_QUIZ_WRONG]);
  g_assert_cmpfloat (ink[BC_QUIZ_WRONG_SIDE], >, 1.05 * ink[BC_QUIZ_WRONG]);
  g_assert_cmpfloat (ink[BC_QUIZ_UNASKED], ==, 0);
}

static void
a_sign_stands_beside_a_trigger_point (void)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, TRUE, sizeof (BcMark));
  BcMark mark = { .at = { 100, 100 } };
  const BcCoordinate centres[] = { { 100, 100 }, { 104, 97 }, { 90, 110 } };
  BcCoordinate far_off = bc_quiz_picture_place_sign ((BcCoordinate){ 300, 100 }, marks, 2);

  g_array_append_val (marks, mark);
  for (guint i = 0; i < G_N_ELEMENTS (centres); i++)
    {
      BcCoordinate at = bc_quiz_picture_place_sign (centres[i], marks, 2);
      g_assert_cmpfloat (fabs (hypot (at.x - 100, at.y - 100) - 48), <, 1e-6);
    }
  g_assert_cmpfloat (far_off.x, ==, 300);
}

/* Charts */

#define CHART_WIDTH 140
#define CHART_HEIGHT 100

static const BcQuizChartStyle chart_style = { { 0, 0, 0, 1 }, { 0, 0, 0, 1 }, 8 };

static double
ink_in (cairo_surface_t *surface, int x, int y, int width, int height)
{
  double sum = 0;

  cairo_surface_flush (surface);
  for (int row = y; row < y + height; row++)
    for (int column = x; column < x + width; column++)
      sum += cairo_image_surface_get_data (surface)[row * cairo_image_surface_get_stride (surface) + 4 * column + 3];
  return sum / (255.0 * width * height);
}

static void
the_bar_tells_full_hatched_and_empty_without_colour (void)
{
  BcQuizTally tally = { .n_muscles = 10, .n_learned = 4, .n_begun = 3 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CHART_WIDTH, CHART_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  double full, hatched, empty;

  bc_quiz_chart_paint_bar (cr, CHART_WIDTH, 20, &tally, &chart_style);
  full = ink_in (surface, 4, 4, 48, 12);
  hatched = ink_in (surface, 60, 4, 34, 12);
  empty = ink_in (surface, 102, 4, 34, 12);
  g_assert_cmpfloat (full, >, 0.98);
  g_assert_cmpfloat (hatched, >, 0.2);
  g_assert_cmpfloat (hatched, <, 0.6);
  g_assert_cmpfloat (empty, <, 0.02);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
the_days_show_the_last_two_weeks_alone (void)
{
  const BcQuizDay days[] = { { TODAY - 14, { 5, 0, 50 } }, { TODAY - 3, { 0, 0, 10 } }, { TODAY, { 10, 0, 0 } } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CHART_WIDTH, CHART_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  bc_quiz_chart_paint_days (cr, CHART_WIDTH, CHART_HEIGHT, days, G_N_ELEMENTS (days), TODAY, &chart_style);
  /* columns of ten units from 12.8 to 87.2: the fourth last is full, the last empty, the others bare */
  g_assert_cmpfloat (ink_in (surface, 103, 20, 4, 60), >, 0.98);
  g_assert_cmpfloat (ink_in (surface, 133, 20, 4, 60), <, 0.02);
  g_assert_cmpfloat (ink_in (surface, 0, 14, 98, 70), ==, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
the_answers_of_a_session_stand_in_their_order (void)
{
  const BcQuizResult results[] = { { .outcome = BC_QUIZ_RIGHT }, { .outcome = BC_QUIZ_NOT_YET } };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, CHART_WIDTH, CHART_HEIGHT);
  cairo_t *cr = cairo_create (surface);

  bc_quiz_chart_paint_answers (cr, 100, 20, results, G_N_ELEMENTS (results), 5, &chart_style);
  g_assert_cmpfloat (ink_in (surface, 3, 6, 7, 8), >, 0.98);
  g_assert_cmpfloat (ink_in (surface, 23, 6, 7, 8), <, 0.02);
  g_assert_cmpfloat (ink_in (surface, 40, 0, 60, 20), <, 0.05);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
the_charts_are_told_in_words (void)
{
  const BcQuizDay days[] = { { TODAY - 30, { 1, 1, 1 } }, { TODAY, { 2, 1, 7 } } };
  BcQuizTally tally = { .n_muscles = 27, .n_learned = 3, .n_begun = 5, .n_due = 4, .n_cards = 80, .n_fresh = 50 };
  g_autofree char *of_days = bc_quiz_words_days (days, 2, TODAY - 13, TODAY);
  g_autofree char *of_none = bc_quiz_words_days (days, 1, TODAY - 13, TODAY);
  g_autofree char *of_section = bc_quiz_words_tally (&tally);
  g_autofree char *date = bc_quiz_words_date (TODAY);
  g_autofree char *expected = g_strdup_printf ("%s: 7 right, 1 mostly right, 2 not yet", date);

  g_assert_cmpstr (of_days, ==, expected);
  g_assert_cmpstr (of_none, ==, "Nothing answered in the last two weeks.");
  g_assert_cmpstr (of_section, ==, "3 of 27 muscles learned, 5 begun; 4 due today");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  bc_xml_init ();
#define ADD(name, function) g_test_add ("/quiz-picture/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("every-question-can-be-seen-and-answered", every_question_can_be_seen_and_answered);
  ADD ("head-hand-and-foot-are-asked-larger", head_hand_and_foot_are_asked_larger);
  ADD ("a-point-is-asked-without-its-pattern-and-its-neighbours",
       a_point_is_asked_without_its_pattern_and_its_neighbours);
  ADD ("the-hard-level-does-not-show-the-muscle-of-a-point", the_hard_level_does_not_show_the_muscle_of_a_point);
  ADD ("a-marked-answer-keeps-what-was-found-and-hatches-what-is-wrong",
       a_marked_answer_keeps_what_was_found_and_hatches_what_is_wrong);
#undef ADD
  g_test_add_func ("/quiz-picture/signs-differ-in-form-and-not-only-in-colour",
                   signs_differ_in_form_and_not_only_in_colour);
  g_test_add_func ("/quiz-picture/a-sign-stands-beside-a-trigger-point", a_sign_stands_beside_a_trigger_point);
  g_test_add_func ("/quiz-chart/the-bar-tells-full-hatched-and-empty-without-colour",
                   the_bar_tells_full_hatched_and_empty_without_colour);
  g_test_add_func ("/quiz-chart/the-days-show-the-last-two-weeks-alone", the_days_show_the_last_two_weeks_alone);
  g_test_add_func ("/quiz-chart/the-answers-of-a-session-stand-in-their-order",
                   the_answers_of_a_session_stand_in_their_order);
  g_test_add_func ("/quiz-chart/the-charts-are-told-in-words", the_charts_are_told_in_words);
  return g_test_run ();
}
