/* The cards of the quiz: one for every trigger point that sends pain somewhere, one for every muscle's pattern.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-quiz-card.h"

static const char *const sections[] = { "head-neck", "shoulder-arm",   "forearm-hand",   "trunk",
                                        "pelvis",    "hip-thigh-knee", "leg-ankle-foot", NULL };

static const char *const levels[] = { "easy", "medium", "hard" };

/**
 * bc_quiz_list_sections:
 *
 * Returns: (array zero-terminated=1): the sections of the atlas, head to foot.
 */
const char *const *
bc_quiz_list_sections (void)
{
  return sections;
}

const char *
bc_quiz_level_to_string (BcQuizLevel level)
{
  return levels[level];
}

gboolean
bc_quiz_level_from_string (const char *word, BcQuizLevel *level)
{
  for (gsize i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_strcmp0 (word, levels[i]) == 0)
      {
        *level = (BcQuizLevel)i;
        return TRUE;
      }
  return FALSE;
}

/**
 * bc_quiz_card_to_id:
 *
 * Returns: (transfer full): how the file of the progress names it: "where:quadratus-lumborum/deep-1", "which:psoas-major".
 */
char *
bc_quiz_card_to_id (const BcQuizCard *self)
{
  return self->kind == BC_QUIZ_WHERE ? g_strdup_printf ("where:%s", self->point->full_id)
                                     : g_strdup_printf ("which:%s", self->muscle->id);
}

static void
add_card (GArray *cards, BcQuizKind kind, const BcMuscle *muscle, const BcTriggerPoint *point)
{
  BcQuizCard card = { kind, muscle, point };

  g_array_append_val (cards, card);
}

static void
add_muscle (GArray *cards, const BcMuscle *muscle, const BcQuizWish *wish)
{
  gboolean any = FALSE;

  for (guint i = 0; i < muscle->points->len; i++)
    {
      const BcTriggerPoint *point = g_ptr_array_index (muscle->points, i);
      if (point->referrals->len == 0)
        continue;
      any = TRUE;
      if (wish->where)
        add_card (cards, BC_QUIZ_WHERE, muscle, point);
    }
  if (any && wish->which)
    add_card (cards, BC_QUIZ_WHICH, muscle, NULL);
}

/**
 * bc_quiz_card_list:
 * @wish: its level and number are not looked at
 *
 * Returns: (transfer full) (element-type BcQuizCard): all cards that the wish allows, in the order of the atlas.
 */
GArray *
bc_quiz_card_list (BcAtlas *atlas, const BcQuizWish *wish)
{
  GArray *cards = g_array_new (FALSE, FALSE, sizeof (BcQuizCard));
  GPtrArray *muscles = bc_atlas_get_muscles (atlas);

  for (guint i = 0; i < muscles->len; i++)
    {
      const BcMuscle *muscle = g_ptr_array_index (muscles, i);
      if (wish->section == NULL || g_strcmp0 (wish->section, muscle->section) == 0)
        add_muscle (cards, muscle, wish);
    }
  return cards;
}
