/* The words of a page.

   What is serious stands before any muscle, other sources of pain stand beside the muscles, nothing names a cause. The
   chart speaks to a clinician, the handout to the patient, the sheet tells everything about a muscle.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-page-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bc-page-sources.h"
#include "bc-text.h"

typedef enum
{
  STYLE_TITLE,
  STYLE_HEADING,
  STYLE_NAME,
  STYLE_BODY,
  STYLE_POINT,
  STYLE_BOX_HEADING,
  STYLE_BOX,
  STYLE_SOURCE,
} StyleName;

static const BcTextStyle clinical_styles[] = {
  [STYLE_TITLE] = { 15, 0, 0, TRUE, FALSE },  [STYLE_HEADING] = { 10.5, 0, 9, TRUE, FALSE },
  [STYLE_NAME] = { 9.5, 0, 6, TRUE, FALSE },  [STYLE_BODY] = { 9, 0, 2.5, FALSE, FALSE },
  [STYLE_POINT] = { 9, 10, 2, FALSE, FALSE }, [STYLE_BOX_HEADING] = { 10, 0, 10, TRUE, TRUE },
  [STYLE_BOX] = { 8.5, 0, 3, FALSE, TRUE },   [STYLE_SOURCE] = { 7, 0, 2, FALSE, FALSE },
};

static const BcTextStyle patient_styles[] = {
  [STYLE_TITLE] = { 18, 0, 0, TRUE, FALSE },     [STYLE_HEADING] = { 13, 0, 11, TRUE, FALSE },
  [STYLE_NAME] = { 12.5, 0, 9, TRUE, FALSE },    [STYLE_BODY] = { 11.5, 0, 3.5, FALSE, FALSE },
  [STYLE_POINT] = { 11.5, 12, 3, FALSE, FALSE }, [STYLE_BOX_HEADING] = { 12.5, 0, 12, TRUE, TRUE },
  [STYLE_BOX] = { 11.5, 0, 4, FALSE, TRUE },     [STYLE_SOURCE] = { 7, 0, 2, FALSE, FALSE },
};

static void
add (const BcPageRequest *request, BcFlow *flow, StyleName style, const char *markup)
{
  bc_flow_add_text (flow, request->kind == BC_PAGE_HANDOUT ? &patient_styles[style] : &clinical_styles[style], markup);
}

static void
add_heading (const BcPageRequest *request, BcFlow *flow, StyleName style, const char *words)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", words);

  add (request, flow, style, markup);
}

/* "Where: words", the first part bold. Nothing for NULL. */
static void
add_labelled (const BcPageRequest *request, BcFlow *flow, StyleName style, const char *label, const char *words)
{
  g_autofree char *markup = NULL;

  if (words == NULL || *words == '\0')
    return;
  /* Translators: a label and what it says: "Action: turns the arm outward" */
  markup = g_markup_printf_escaped (_ ("<b>%s:</b> %s"), label, words);
  add (request, flow, style, markup);
}

/* Sentences follow each other; phrases are parted. */
static char *
join_texts (GStrv texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      gboolean after_sentence = joined->len > 0 && strchr (".!?", joined->str[joined->len - 1]) != NULL;

      g_string_append_printf (joined, "%s%s", i == 0 ? "" : after_sentence ? " " : "; ", bc_text (texts[i]));
    }
  return g_string_free (joined, FALSE);
}

static void
add_texts (const BcPageRequest *request, BcFlow *flow, const char *label, GStrv texts)
{
  g_autofree char *joined = join_texts (texts);

  add_labelled (request, flow, STYLE_BODY, label, joined);
}

static const char *
sides_word (const BcShownMuscle *shown)
{
  if (!shown->muscle->sided)
    return C_ ("side of a muscle", "middle");
  if (shown->sides == BC_BODY_LEFT)
    return C_ ("side of a muscle", "left");
  return shown->sides == BC_BODY_RIGHT ? C_ ("side of a muscle", "right") : C_ ("side of a muscle", "left and right");
}

/* "shoulder, front; arm, front (other side)" */
static char *
join_referrals (const BcTriggerPoint *point, BcLevel level, gboolean everyday)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < point->referrals->len; i++)
    {
      const BcReferral *referral = point->referrals->pdata[i];
      const BcRegion *region = referral->region.target;

      if (referral->level != level || region == NULL)
        continue;
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? "; " : "",
                              bc_text (everyday ? region->everyday : region->name));
      if (referral->reach == BC_REACH_OPPOSITE)
        g_string_append_printf (joined, " (%s)", _ ("other side"));
      else if (referral->reach == BC_REACH_BOTH)
        g_string_append_printf (joined, " (%s)", _ ("both sides"));
    }
  return g_string_free (joined, FALSE);
}

static void
add_point (const BcPageRequest *request, BcFlow *flow, const BcPageRow *row, guint letter, guint number)
{
  const BcTriggerPoint *point = row->shown.muscle->points->pdata[number - 1];
  g_autofree char *often = join_referrals (point, BC_LEVEL_ESSENTIAL, FALSE);
  g_autofree char *sometimes = join_referrals (point, BC_LEVEL_SPILLOVER, FALSE);
  g_autofree char *part = point->part != NULL ? g_strdup_printf ("%s. ", bc_text (point->part->name)) : g_strdup ("");
  g_autofree char *label =
      letter > 0 ? g_strdup_printf ("%c%u", 'A' + (char)(letter - 1), number) : g_strdup_printf ("%u", number);
  g_autofree char *markup = g_markup_printf_escaped ("<b>✕ %s</b>  %s%s", label, part, bc_text (point->where));
  GString *text = g_string_new (markup);

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
  add (request, flow, STYLE_POINT, text->str);
  g_string_free (text, TRUE);
}

/* The letter of a muscle's marks on the figure; 0 where the marks carry numbers only. It follows the scene. */
static guint
letter_of (const BcPageRequest *request, const BcMuscle *muscle)
{
  guint n;
  const BcSceneMuscle *muscles;

  if (request->scene == NULL)
    return 0;
  muscles = bc_scene_get_muscles (request->scene, &n);
  for (guint i = 0; i < n && n > 1; i++)
    if (muscles[i].shown.muscle == muscle)
      return i + 1;
  return 0;
}

static void
add_name (const BcPageRequest *request, BcFlow *flow, const BcPageRow *row, guint number)
{
  const BcMuscle *muscle = row->shown.muscle;
  guint letter = letter_of (request, muscle);
  g_autofree char *lead = letter > 0            ? g_strdup_printf ("%c  ", 'A' + (char)(letter - 1))
                          : request->n_rows > 1 ? g_strdup_printf ("%u  ", number)
                                                : g_strdup ("");
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s%s</b>, %s  <i>%s</i>", lead, bc_text (muscle->name),
                                                     sides_word (&row->shown), muscle->latin);

  add (request, flow, STYLE_NAME, markup);
}

static void
add_cautions (const BcPageRequest *request, BcFlow *flow, const BcMuscle *muscle)
{
  for (guint i = 0; i < muscle->cautions->len; i++)
    add_labelled (request, flow, STYLE_BODY, _ ("Caution"),
                  bc_text (((const BcCaution *)muscle->cautions->pdata[i])->text));
}

static void
add_nerves (const BcPageRequest *request, BcFlow *flow, const BcMuscle *muscle)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < muscle->nerves->len; i++)
    {
      const BcNerve *nerve = muscle->nerves->pdata[i];

      g_string_append_printf (joined, "%s%s (%s)", i > 0 ? "; " : "", bc_text (nerve->name), nerve->roots);
    }
  add_labelled (request, flow, STYLE_BODY, _ ("Nerve"), joined->str);
  g_string_free (joined, TRUE);
}

static void
add_sheet_facts (const BcPageRequest *request, BcFlow *flow, const BcMuscle *muscle)
{
  add_labelled (request, flow, STYLE_BODY, _ ("Where it is"), bc_text (muscle->location));
  add_labelled (request, flow, STYLE_BODY, _ ("What it does"), bc_text (muscle->action));
  add_nerves (request, flow, muscle);
  add_texts (request, flow, _ ("What people notice"), muscle->notices);
  add_texts (request, flow, _ ("Often mistaken for"), muscle->mistaken_for);
  add_texts (request, flow, _ ("What sets it off"), muscle->triggers);
  add_texts (request, flow, _ ("Everyday advice"), muscle->advice);
  add_texts (request, flow, _ ("Notes"), muscle->notes);
}

static void
add_clinical_row (const BcPageRequest *request, BcFlow *flow, guint at)
{
  const BcPageRow *row = &request->rows[at];
  guint letter = letter_of (request, row->shown.muscle);

  add_name (request, flow, row, at + 1);
  if (row->why != NULL)
    add_labelled (request, flow, STYLE_BODY, _ ("Why it is listed"), row->why);
  if (request->kind == BC_PAGE_SHEET)
    add_sheet_facts (request, flow, row->shown.muscle);
  for (guint p = 1; p <= row->shown.muscle->points->len; p++)
    add_point (request, flow, row, letter, p);
  add_cautions (request, flow, row->shown.muscle);
}

static void
add_patient_row (const BcPageRequest *request, BcFlow *flow, guint at)
{
  const BcPageRow *row = &request->rows[at];
  const BcMuscle *muscle = row->shown.muscle;
  g_autofree char *markup = NULL;

  /* Translators: an everyday name, the muscle's name, and the side: "shoulder blade muscle (Infraspinatus), right" */
  markup = g_markup_printf_escaped (_ ("<b>%s</b> (%s), %s"), bc_text (muscle->everyday), bc_text (muscle->name),
                                    sides_word (&row->shown));
  add (request, flow, STYLE_NAME, markup);
  add_labelled (request, flow, STYLE_BODY, _ ("Where it is"), bc_text (muscle->location));
  add_texts (request, flow, _ ("What people notice"), muscle->notices);
  add_texts (request, flow, _ ("What sets it off"), muscle->triggers);
  add_texts (request, flow, _ ("What may help in everyday life"), muscle->advice);
}

static const char *
urgency_words (const char *urgency)
{
  if (g_strcmp0 (urgency, "emergency") == 0)
    return _ ("emergency: call an ambulance");
  if (g_strcmp0 (urgency, "same-day") == 0)
    return _ ("see a doctor the same day");
  return _ ("see a doctor soon");
}

static void
add_check_first (const BcPageRequest *request, BcFlow *flow)
{
  if (request->check_first == NULL || request->check_first->len == 0)
    return;
  add_heading (request, flow, STYLE_BOX_HEADING, _ ("Check first"));
  for (guint i = 0; i < request->check_first->len; i++)
    {
      const BcCheckFirst *entry = request->check_first->pdata[i];
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b> (%s). %s", bc_text (entry->condition),
                                                         urgency_words (entry->urgency), bc_text (entry->text));

      add (request, flow, STYLE_BOX, markup);
    }
}

static void
add_also_consider (const BcPageRequest *request, BcFlow *flow)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; request->also_consider != NULL && i < request->also_consider->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "",
                            bc_text (((const BcAlsoConsider *)request->also_consider->pdata[i])->name));
  if (joined->len > 0)
    {
      g_autofree char *markup = g_markup_escape_text (joined->str, -1);

      add_heading (request, flow, STYLE_HEADING, _ ("Also consider: pain here has other sources"));
      add (request, flow, STYLE_BODY, markup);
    }
  g_string_free (joined, TRUE);
}

static void
add_not_covered (const BcPageRequest *request, BcFlow *flow)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; request->not_covered != NULL && i < request->not_covered->len; i++)
    {
      g_autofree char *words = bc_spot_describe (&g_array_index (request->not_covered, BcSpot, i));

      g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", words);
    }
  if (joined->len > 0)
    add_labelled (request, flow, STYLE_BODY, _ ("No pattern listed here reaches"), joined->str);
  g_string_free (joined, TRUE);
}

/* One run-on paragraph: a chart with many warnings has dozens of sources, and they are to be found, not read. */
static void
add_sources (const BcPageRequest *request, BcFlow *flow)
{
  gboolean any_unchecked;
  g_autoptr (GPtrArray) sources = bc_page_sources_list (request, &any_unchecked);
  g_autofree char *joined = NULL;
  g_autofree char *markup = NULL;

  if (sources->len == 0)
    return;
  g_ptr_array_add (sources, NULL);
  joined = g_strjoinv ("  •  ", (GStrv)sources->pdata);
  markup = g_markup_escape_text (joined, -1);
  add_heading (request, flow, STYLE_HEADING, _ ("Sources"));
  add (request, flow, STYLE_SOURCE, markup);
  if (any_unchecked)
    {
      g_autofree char *note = g_markup_printf_escaped (
          "%c %s", BC_PAGE_SOURCES_UNCHECKED, _ ("Common textbook statements, still to be compared with this source."));

      add (request, flow, STYLE_SOURCE, note);
    }
}

/**
 * bc_page_text_get_title:
 *
 * Returns: (transfer full): the title of the page, which is also the document's.
 */
char *
bc_page_text_get_title (const BcPageRequest *request)
{
  if (request->title != NULL && *request->title != '\0')
    return g_strdup (request->title);
  switch (request->kind)
    {
    case BC_PAGE_HANDOUT:
      return g_strdup (_ ("Where pain from a muscle is often felt"));
    case BC_PAGE_SHEET:
      return g_strdup (request->n_rows == 1 ? bc_text (request->rows[0].shown.muscle->name)
                                            : _ ("Muscles and their pain patterns"));
    case BC_PAGE_BLANK:
      return g_strdup (_ ("Please mark where it hurts"));
    case BC_PAGE_CHART:
    default:
      return g_strdup (_ ("Pain patterns of muscles"));
    }
}

/**
 * bc_page_text_add_title:
 *
 * Adds what stands above the figures.
 */
void
bc_page_text_add_title (const BcPageRequest *request, BcFlow *flow)
{
  g_autofree char *title = bc_page_text_get_title (request);
  g_autofree char *markup = NULL;

  add_heading (request, flow, STYLE_TITLE, title);
  if (request->kind != BC_PAGE_BLANK)
    return;
  /* Translators: to be filled in by hand on an empty form */
  markup =
      g_markup_printf_escaped ("%s ______________________________      %s ________________", _ ("Name:"), _ ("Date:"));
  add (request, flow, STYLE_NAME, markup);
}

static gboolean
marks_places (const BcPageRequest *request)
{
  guint n = 0;

  if (request->scene != NULL)
    bc_scene_get_selected (request->scene, &n);
  return n > 0;
}

/**
 * bc_page_text_add_body:
 *
 * Adds what stands below the figures: what is serious first, then muscles, other sources of pain, sources.
 */
void
bc_page_text_add_body (const BcPageRequest *request, BcFlow *flow)
{
  add_check_first (request, flow);
  if (request->n_rows > 0)
    {
      if (request->kind == BC_PAGE_CHART)
        add_heading (request, flow, STYLE_HEADING,
                     marks_places (request) ? _ ("Muscles that often send pain to the marked places") : _ ("Muscles whose described patterns are shown"));
      for (guint i = 0; i < request->n_rows; i++)
        if (request->kind == BC_PAGE_HANDOUT)
          add_patient_row (request, flow, i);
        else
          add_clinical_row (request, flow, i);
    }
  add_not_covered (request, flow);
  add_also_consider (request, flow);
  add_sources (request, flow);
}

/**
 * bc_page_text_get_purpose:
 *
 * Returns: (transfer full): what the program is for, in the short form that every page carries.
 */
char *
bc_page_text_get_purpose (void)
{
  return g_strdup (_ ("Body Chart is an educational atlas. It shows where published sources say that pain from a "
                      "muscle is often felt. It does not "
                      "examine, diagnose or advise treatment for any person. Pain in these areas has other causes, "
                      "some of them serious."));
}
