/* What a page says about a muscle: to a clinician in short, to a clinician in full, to a patient in everyday words.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-muscle.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-text.h"

/* A referral table has a column for each point; more would leave no room for the places' names. */
#define MAX_TABLE_POINTS 12

/**
 * bc_page_muscle_get_sides:
 *
 * Returns: the side in a word.
 */
const char *
bc_page_muscle_get_sides (const BcShownMuscle *shown)
{
  if (!shown->muscle->sided)
    return C_ ("side of a muscle", "middle");
  if (shown->sides == BC_BODY_LEFT)
    return C_ ("side of a muscle", "left");
  return shown->sides == BC_BODY_RIGHT ? C_ ("side of a muscle", "right") : C_ ("side of a muscle", "left and right");
}

/* The place of a muscle in the scene from 1, or 0 where it is not drawn. */
static guint
find_in_scene (const BcScene *scene, const BcMuscle *muscle, guint *n)
{
  const BcSceneMuscle *muscles = bc_scene_get_muscles (scene, n);

  for (guint i = 0; i < *n; i++)
    if (muscles[i].shown.muscle == muscle)
      return i + 1;
  return 0;
}

gboolean
bc_page_muscle_is_drawn (const BcScene *scene, const BcMuscle *muscle)
{
  guint n;

  return find_in_scene (scene, muscle, &n) > 0;
}

/* The letter of a muscle's marks on the figure; 0 where the marks carry numbers only. It follows the scene. */
static guint
letter_of (const BcScene *scene, const BcMuscle *muscle)
{
  guint n, at = find_in_scene (scene, muscle, &n);

  return n > 1 ? at : 0;
}

/* "shoulder, front; arm, front (other side)" */
static char *
join_referrals (const BcTriggerPoint *point, BcLevel level)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = point->referrals->pdata[i];
      const BcRegion *region = referral->region.target;

      if (referral->level != level || region == NULL)
        continue;
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "", bc_text (region->name));
      if (referral->reach == BC_REACH_OPPOSITE)
        g_string_append_printf (joined, " (%s)", _ ("other side"));
      else if (referral->reach == BC_REACH_BOTH)
        g_string_append_printf (joined, " (%s)", _ ("both sides"));
    }
  return g_string_free (joined, FALSE);
}

static void
append_referrals (GString *text, const BcTriggerPoint *point)
{
  g_autofree char *often = join_referrals (point, BC_LEVEL_ESSENTIAL);
  g_autofree char *sometimes = join_referrals (point, BC_LEVEL_SPILLOVER);

  if (*often != '\0')
    {
      g_autofree char *more = g_markup_printf_escaped (_ (" <b>Usually felt:</b> %s."), often);
      g_string_append (text, more);
    }
  if (*sometimes != '\0')
    {
      g_autofree char *more = g_markup_printf_escaped (_ (" <b>Sometimes:</b> %s."), sometimes);
      g_string_append (text, more);
    }
}

static void
add_point (const BcWords *words, const BcMuscle *muscle, guint letter, guint number, gboolean with_referrals)
{
  const BcTriggerPoint *point = muscle->points->pdata[number - 1];
  g_autofree char *part = point->part != NULL ? g_strdup_printf ("%s. ", bc_text (point->part->name)) : g_strdup ("");
  g_autofree char *label =
      letter > 0 ? g_strdup_printf ("%c%u", 'A' + (char)(letter - 1), number) : g_strdup_printf ("%u", number);
  g_autofree char *markup = g_markup_printf_escaped ("<b>✕ %s</b>  %s%s", label, part, bc_text (point->where));
  g_autoptr (GString) text = g_string_new (markup);

  if (with_referrals)
    append_referrals (text, point);
  bc_words_add (words, BC_WORDS_POINT, text->str);
}

static void
add_cautions (const BcWords *words, const BcMuscle *muscle)
{
  for (guint i = 0; i < muscle->cautions->len; i++)
    bc_words_add_labelled (words, BC_WORDS_BODY, _ ("Caution"),
                           bc_text (((const BcCaution *)muscle->cautions->pdata[i])->text));
}

static void
add_nerves (const BcWords *words, const BcMuscle *muscle)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < muscle->nerves->len; i++)
    {
      const BcNerve *nerve = muscle->nerves->pdata[i];

      g_string_append_printf (joined, "%s%s (%s)", i > 0 ? "; " : "", bc_text (nerve->name), nerve->roots);
    }
  bc_words_add_labelled (words, BC_WORDS_BODY, _ ("Nerve"), joined->str);
}

static void
add_name (const BcWords *words, guint at)
{
  const BcPageRow *row = &words->request->rows[at];
  const BcMuscle *muscle = row->shown.muscle;
  guint letter = letter_of (words->scene, muscle);
  g_autofree char *lead = letter > 0                   ? g_strdup_printf ("%c  ", 'A' + (char)(letter - 1))
                          : words->request->n_rows > 1 ? g_strdup_printf ("%u  ", at + 1)
                                                       : g_strdup ("");
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s%s</b>, %s  <i>%s</i>", lead, bc_muscle_get_name (muscle),
                                                     bc_page_muscle_get_sides (&row->shown), muscle->latin);

  bc_words_add (words, BC_WORDS_NAME, markup);
}

/**
 * bc_page_muscle_add_for_clinician:
 * @row: of the request
 *
 * Name, reason, every point with its landmarks and pattern, cautions.
 */
void
bc_page_muscle_add_for_clinician (const BcWords *words, guint row)
{
  const BcPageRow *it = &words->request->rows[row];
  guint letter = letter_of (words->scene, it->shown.muscle);

  add_name (words, row);
  if (it->why != NULL && !(words->request->hidden & BC_PAGE_NOTES))
    bc_words_add_labelled (words, BC_WORDS_BODY, _ ("Why it is listed"), it->why);
  for (guint p = 1; p <= it->shown.muscle->points->len; p++)
    add_point (words, it->shown.muscle, letter, p, TRUE);
  add_cautions (words, it->shown.muscle);
}

/**
 * bc_page_muscle_add_in_short:
 * @row: of the request
 *
 * One paragraph for a muscle that is listed and not drawn.
 */
void
bc_page_muscle_add_in_short (const BcWords *words, guint row)
{
  const BcPageRow *it = &words->request->rows[row];
  g_autofree char *markup =
      g_markup_printf_escaped ("<b>%u  %s</b>, %s. %s", row + 1, bc_muscle_get_name (it->shown.muscle),
                               bc_page_muscle_get_sides (&it->shown), it->why != NULL ? it->why : "");

  bc_words_add (words, BC_WORDS_POINT, markup);
}

static gboolean
is_same_referral (const BcReferral *a, const BcReferral *b)
{
  return a->region.target == b->region.target && a->reach == b->reach;
}

/* Every place that some point of the muscle refers to, once. */
static GPtrArray *
list_referrals (const BcMuscle *muscle)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint p = 0; p < muscle->points->len; p++)
    {
      const BcTriggerPoint *point = muscle->points->pdata[p];

      for (guint i = 0; i < point->referrals->len; i++)
        {
          const BcReferral *referral = point->referrals->pdata[i];
          gboolean known = referral->region.target == NULL;

          for (guint k = 0; k < list->len && !known; k++)
            known = is_same_referral (list->pdata[k], referral);
          if (!known)
            g_ptr_array_add (list, (gpointer)referral);
        }
    }
  return list;
}

static BcLevel
level_of (const BcTriggerPoint *point, const BcReferral *place)
{
  for (guint i = 0; i < point->referrals->len; i++)
    if (is_same_referral (point->referrals->pdata[i], place))
      return ((const BcReferral *)point->referrals->pdata[i])->level;
  return BC_LEVEL_NONE;
}

/* A table that goes over to another page leaves its numbers behind: rows stay together. */
static void
add_table_row (const BcWords *words, const BcMuscle *muscle, const BcReferral *place, gboolean last)
{
  const BcRegion *region = place->region.target;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = g_markup_escape_text (bc_text (region->name), -1);

  for (guint p = 0; p < MIN (muscle->points->len, MAX_TABLE_POINTS); p++)
    {
      BcLevel level = level_of (muscle->points->pdata[p], place);

      g_string_append_printf (text, "%s\t",
                              level == BC_LEVEL_ESSENTIAL   ? "●"
                              : level == BC_LEVEL_SPILLOVER ? "○"
                                                            : "–");
    }
  g_string_append (text, name);
  if (place->reach == BC_REACH_OPPOSITE)
    g_string_append_printf (text, " (%s)", _ ("other side"));
  else if (place->reach == BC_REACH_BOTH)
    g_string_append_printf (text, " (%s)", _ ("both sides"));
  bc_words_add (words, last ? BC_WORDS_TABLE : BC_WORDS_TABLE_HEAD, text->str);
}

static void
add_table (const BcWords *words, const BcMuscle *muscle)
{
  g_autoptr (GPtrArray) places = list_referrals (muscle);
  g_autoptr (GString) head = g_string_new (NULL);
  g_autofree char *last = g_markup_escape_text (_ ("Place   ● usually   ○ sometimes"), -1);

  if (places->len == 0)
    return;
  bc_words_add_heading (words, BC_WORDS_HEADING, _ ("Where pain is felt, by point"));
  for (guint p = 1; p <= MIN (muscle->points->len, MAX_TABLE_POINTS); p++)
    g_string_append_printf (head, "<b>%u</b>\t", p);
  g_string_append_printf (head, "<i>%s</i>", last);
  bc_words_add (words, BC_WORDS_TABLE_HEAD, head->str);
  for (guint i = 0; i < places->len; i++)
    add_table_row (words, muscle, places->pdata[i], i + 1 == places->len);
}

/**
 * bc_page_muscle_add_sheet:
 * @row: the muscle and its side
 *
 * Everything the atlas says about it.
 */
void
bc_page_muscle_add_sheet (const BcWords *words, const BcPageRow *row)
{
  const BcMuscle *muscle = row->shown.muscle;

  bc_words_add_labelled (words, BC_WORDS_BODY, _ ("Where it is"), bc_text (muscle->location));
  bc_words_add_labelled (words, BC_WORDS_BODY, _ ("What it does"), bc_text (muscle->action));
  add_nerves (words, muscle);
  if (row->why != NULL)
    bc_words_add_labelled (words, BC_WORDS_BODY, _ ("Why it is listed"), row->why);
  bc_words_add_heading (words, BC_WORDS_HEADING, _ ("Trigger points: places commonly described"));
  for (guint p = 1; p <= muscle->points->len; p++)
    add_point (words, muscle, 0, p, muscle->points->len > MAX_TABLE_POINTS);
  add_table (words, muscle);
  if (muscle->cautions->len > 0)
    bc_words_add_heading (words, BC_WORDS_HEADING, _ ("Cautions"));
  add_cautions (words, muscle);
  bc_words_add_heading (words, BC_WORDS_HEADING, _ ("In daily life"));
  bc_words_add_texts (words, _ ("What people notice"), muscle->notices);
  bc_words_add_texts (words, _ ("Often mistaken for"), muscle->mistaken_for);
  bc_words_add_texts (words, _ ("What sets it off"), muscle->triggers);
  bc_words_add_texts (words, _ ("Everyday advice"), muscle->advice);
  bc_words_add_texts (words, _ ("Notes"), muscle->notes);
}

/**
 * bc_page_muscle_add_for_patient:
 * @row: the muscle and its side
 */
void
bc_page_muscle_add_for_patient (const BcWords *words, const BcPageRow *row)
{
  const BcMuscle *muscle = row->shown.muscle;

  bc_words_add_labelled (words, BC_WORDS_BODY, _ ("Where it is"), bc_text (muscle->location));
  bc_words_add_texts (words, _ ("What people notice"), muscle->notices);
  bc_words_add_texts (words, _ ("What sets it off"), muscle->triggers);
  bc_words_add_texts (words, _ ("What may help in everyday life"), muscle->advice);
}
