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

#include "bc-page-marks.h"
#include "bc-page-muscle.h"
#include "bc-page-sources.h"
#include "bc-page-title.h"
#include "bc-text.h"

#define COLUMN_GAP 16.0
#define SECTION_SPACE 7.0
#define BOX_PADDING 5.0
#define LONG_BOX_ROOM 150.0

/* From one column of a referral table to the next, for letters of size 1. */
#define TABLE_TAB 1.55
#define TABLE_HANGING_TABS 1.0

typedef struct
{
  double size;
  double indent;
  double space_before;
  double hanging;
  gboolean keep_with_next;
  gboolean accent; /* in the colour of headings */
} Form;

static const Form clinical_forms[BC_N_WORDS_STYLES] = {
  [BC_WORDS_TITLE] = { 17, 0, 0, 0, TRUE, TRUE },          [BC_WORDS_SUBTITLE] = { 9.5, 0, 1, 0, FALSE, FALSE },
  [BC_WORDS_HEADING] = { 10, 0, 8, 0, TRUE, TRUE },        [BC_WORDS_NAME] = { 9.2, 0, 6, 0, TRUE, FALSE },
  [BC_WORDS_BODY] = { 8.6, 0, 2.5, 0, FALSE, FALSE },      [BC_WORDS_POINT] = { 8.6, 0, 2.5, 10, FALSE, FALSE },
  [BC_WORDS_TABLE_HEAD] = { 8.2, 0, 1.2, 0, TRUE, FALSE }, [BC_WORDS_TABLE] = { 8.2, 0, 1.2, 0, FALSE, FALSE },
  [BC_WORDS_BOX_HEADING] = { 9.2, 0, 0, 0, TRUE, TRUE },   [BC_WORDS_BOX_GROUP] = { 8, 0, 4, 0, TRUE, TRUE },
  [BC_WORDS_BOX] = { 7.9, 0, 2.5, 0, FALSE, FALSE },       [BC_WORDS_SOURCE] = { 6.3, 0, 1.5, 0, FALSE, FALSE },
  [BC_WORDS_SOURCES] = { 6.3, 0, 7, 0, FALSE, FALSE },
};

static const Form patient_forms[BC_N_WORDS_STYLES] = {
  [BC_WORDS_TITLE] = { 22, 0, 0, 0, TRUE, TRUE },         [BC_WORDS_SUBTITLE] = { 12, 0, 1, 0, FALSE, FALSE },
  [BC_WORDS_HEADING] = { 12.5, 0, 8, 0, TRUE, TRUE },     [BC_WORDS_NAME] = { 12, 0, 7, 0, TRUE, FALSE },
  [BC_WORDS_BODY] = { 11.5, 0, 4, 0, FALSE, FALSE },      [BC_WORDS_POINT] = { 11.5, 0, 3, 12, FALSE, FALSE },
  [BC_WORDS_TABLE_HEAD] = { 10.5, 0, 2, 0, TRUE, FALSE }, [BC_WORDS_TABLE] = { 10.5, 0, 2, 0, FALSE, FALSE },
  [BC_WORDS_BOX_HEADING] = { 11.5, 0, 0, 0, TRUE, TRUE }, [BC_WORDS_BOX_GROUP] = { 9.4, 0, 4, 0, TRUE, TRUE },
  [BC_WORDS_BOX] = { 9.2, 0, 3, 0, FALSE, FALSE },        [BC_WORDS_SOURCE] = { 6, 0, 1.5, 0, FALSE, FALSE },
  [BC_WORDS_SOURCES] = { 6, 0, 7, 0, FALSE, FALSE },
};

/* A sober blue for headings; black where there is no colour. */
static const double accent[] = { 0.09, 0.26, 0.38 }, black[] = { 0, 0, 0 };

/* The least size of letters on paper, whatever the page is scaled by; a patient may be old. */
#define LEAST_SIZE 5.6
#define LEAST_SIZE_FOR_PATIENT 6.6

/**
 * bc_page_text_speaks_to_patient:
 *
 * Returns: whether the page is in everyday words, for somebody who takes it home.
 */
gboolean
bc_page_text_speaks_to_patient (const BcPageRequest *request)
{
  return request->kind == BC_PAGE_HANDOUT || request->kind == BC_PAGE_STORY;
}

static gboolean
is_for_patient (const BcWords *self)
{
  return bc_page_text_speaks_to_patient (self->request);
}

/* Nobody but the curious reads the sources. */
static double
least_size (const BcWords *self, BcWordsStyle style)
{
  return is_for_patient (self) && style != BC_WORDS_SOURCE && style != BC_WORDS_SOURCES ? LEAST_SIZE_FOR_PATIENT
                                                                                        : LEAST_SIZE;
}

/**
 * bc_words_begin:
 * @joins: whether its box goes on from the section above
 *
 * Begins a section of so many columns, unless the page takes everything in one.
 */
void
bc_words_begin (const BcWords *self, guint n_columns, gboolean boxed, gboolean joins)
{
  const BcFlowSection section = { n_columns, COLUMN_GAP, joins ? 3 : SECTION_SPACE, BOX_PADDING, boxed, joins, 0 };

  if (!self->one_section)
    bc_flow_begin (self->flow, &section);
}

/**
 * bc_words_begin_long_box:
 *
 * Begins a box of one column whose contents, joined to it, go over to another page: no small piece of it stays behind.
 */
void
bc_words_begin_long_box (const BcWords *self)
{
  const BcFlowSection section = { 1, COLUMN_GAP, SECTION_SPACE, BOX_PADDING, TRUE, FALSE, LONG_BOX_ROOM };

  if (!self->one_section)
    bc_flow_begin (self->flow, &section);
}

/* A name that takes two lines stays in its column, clear of the signs before it. */
static guint
count_tabs (const char *markup)
{
  guint n = 0;

  for (const char *at = strchr (markup, '\t'); at != NULL; at = strchr (at + 1, '\t'))
    n++;
  return n;
}

/**
 * bc_page_text_get_accent:
 *
 * Returns: (array fixed-size=3): the colour of titles and headings: red, green, blue.
 */
const double *
bc_page_text_get_accent (const BcPageRequest *request)
{
  return request->mono ? black : accent;
}

static BcTextStyle
make_style (const BcWords *self, BcWordsStyle style)
{
  const Form *form = is_for_patient (self) ? &patient_forms[style] : &clinical_forms[style];
  BcTextStyle it = { .size = MAX (form->size * self->scale, least_size (self, style)),
                     .indent = form->indent,
                     .space_before = form->space_before * self->scale,
                     .hanging = form->hanging * self->scale,
                     .keep_with_next = form->keep_with_next };

  if (style == BC_WORDS_TITLE)
    it.size = form->size;
  if (style == BC_WORDS_BOX || style == BC_WORDS_BOX_HEADING || style == BC_WORDS_BOX_GROUP)
    it.boxed = self->one_section;
  if (form->accent)
    {
      const double *colour = bc_page_text_get_accent (self->request);

      it.red = colour[0];
      it.green = colour[1];
      it.blue = colour[2];
    }
  return it;
}

static void
begin_list (const BcWords *self, const char *name, gboolean headed)
{
  BcTextStyle style = make_style (self, BC_WORDS_NAME);
  g_autofree char *continued = NULL;

  if (name == NULL)
    {
      bc_flow_begin_list (self->flow, NULL, NULL, NULL, FALSE);
      return;
    }
  /* Translators: on top of a page: the name of a list that began on an earlier page */
  continued = g_markup_printf_escaped (_ ("<b>%s</b> (continued)"), name);
  style.indent = 0;
  bc_flow_begin_list (self->flow, name, &style, continued, headed);
}

/**
 * bc_words_begin_list:
 * @name: (nullable): of what is added from now on, repeated on every page on which it goes on; NULL: it has none
 */
void
bc_words_begin_list (const BcWords *self, const char *name)
{
  begin_list (self, name, FALSE);
}

/**
 * bc_words_add:
 * @markup: Pango markup; text in it must be escaped
 */
void
bc_words_add (const BcWords *self, BcWordsStyle style, const char *markup)
{
  BcTextStyle it = make_style (self, style);

  if (style == BC_WORDS_TABLE || style == BC_WORDS_TABLE_HEAD)
    {
      it.tab_width = TABLE_TAB * it.size;
      it.hanging = count_tabs (markup) * it.tab_width;
    }
  bc_flow_add_text (self->flow, &it, markup);
}

void
bc_words_add_heading (const BcWords *self, BcWordsStyle style, const char *words)
{
  g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", words);

  bc_words_add (self, style, markup);
}

/* "Where: words", the first part bold. Nothing for NULL. */
void
bc_words_add_labelled (const BcWords *self, BcWordsStyle style, const char *label, const char *words)
{
  g_autofree char *markup = NULL;

  if (words == NULL || *words == '\0')
    return;
  /* Translators: a label and what it says: "Action: turns the arm outward" */
  markup = g_markup_printf_escaped (_ ("<b>%s:</b> %s"), label, words);
  bc_words_add (self, style, markup);
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

void
bc_words_add_texts (const BcWords *self, const char *label, GStrv texts)
{
  g_autofree char *joined = join_texts (texts);

  bc_words_add_labelled (self, BC_WORDS_BODY, label, joined);
}

static void
add_also_consider (const BcWords *self)
{
  GPtrArray *entries = self->request->also_consider;
  g_autoptr (GString) joined = g_string_new (NULL);
  g_autofree char *markup = NULL;

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "",
                            bc_text (((const BcAlsoConsider *)entries->pdata[i])->name));
  if (joined->len == 0)
    return;
  markup = g_markup_escape_text (joined->str, -1);
  bc_words_begin_list (self, _ ("Also consider: pain here has other sources"));
  bc_words_add_heading (self, BC_WORDS_HEADING, _ ("Also consider: pain here has other sources"));
  bc_words_add (self, BC_WORDS_BODY, markup);
}

/**
 * bc_page_text_join_spots:
 * @spots: (array length=n): places
 *
 * Returns: (transfer full): their names in one line; empty for none.
 */
char *
bc_page_text_join_spots (const BcSpot *spots, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = bc_spot_describe (&spots[i]);

      g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", words);
    }
  return g_string_free (joined, FALSE);
}

static void
add_not_covered (const BcWords *self)
{
  GArray *spots = self->request->not_covered;
  g_autofree char *joined =
      spots != NULL ? bc_page_text_join_spots ((const BcSpot *)(const void *)spots->data, spots->len) : g_strdup ("");

  bc_words_add_labelled (self, BC_WORDS_BODY, _ ("No pattern listed here reaches"), joined);
}

/**
 * bc_page_text_add_sources:
 *
 * Adds them as one run-on paragraph: a chart with many warnings has dozens, and they are to be found, not read.
 */
void
bc_page_text_add_sources (const BcWords *self)
{
  gboolean any_unchecked;
  g_autoptr (GPtrArray) sources = bc_page_sources_list (self->request, is_for_patient (self), &any_unchecked);
  g_autofree char *joined = NULL;
  g_autofree char *markup = NULL;

  if (sources->len == 0)
    return;
  g_ptr_array_add (sources, NULL);
  joined = g_strjoinv (is_for_patient (self) ? "; " : "  •  ", (GStrv)sources->pdata);
  markup = g_markup_printf_escaped ("<b>%s</b>  %s", _ ("Sources"), joined);
  bc_words_begin_list (self, NULL);
  bc_words_begin (self, is_for_patient (self) ? 1 : 2, FALSE, FALSE);
  bc_words_add (self, BC_WORDS_SOURCES, markup);
  if (any_unchecked)
    {
      g_autofree char *note = g_markup_printf_escaped (
          "%c %s", BC_PAGE_SOURCES_UNCHECKED, _ ("Common textbook statements, still to be compared with this source."));

      bc_words_add (self, BC_WORDS_SOURCE, note);
    }
}

static gboolean
marks_places (const BcWords *self)
{
  guint n_places = 0, n_areas = 0;

  bc_scene_get_selected (self->scene, &n_places);
  bc_scene_get_pain_areas (self->scene, &n_areas);
  return n_places + n_areas > 0;
}

static gboolean
draws_anything (const BcWords *self)
{
  guint n;

  bc_scene_get_muscles (self->scene, &n);
  return n > 0;
}

static gboolean
is_told_in_full (const BcWords *self, guint row)
{
  return draws_anything (self) ? bc_page_muscle_is_drawn (self->scene, self->request->rows[row].shown.muscle)
                               : row == 0;
}

/* The drawn muscles with all their points. The others in short, with their reason: the marks are not of them, and ten
   muscles with all their points would take six sheets; where none is drawn the first one is told in full. */
static void
add_chart_rows (const BcWords *self)
{
  const BcPageRequest *request = self->request;
  const char *heading = marks_places (self) ? _ ("Muscles that often send pain to the marked places")
                                            : _ ("Muscles whose described patterns are shown");
  gboolean any_drawn = draws_anything (self);
  guint n_short = 0;

  if (request->n_rows == 0)
    return;
  bc_words_begin_list (self, heading);
  bc_words_add_heading (self, BC_WORDS_HEADING, heading);
  for (guint i = 0; i < request->n_rows; i++)
    if (is_told_in_full (self, i))
      bc_page_muscle_add_for_clinician (self, i);
  for (guint i = 0; i < request->n_rows; i++)
    {
      if (is_told_in_full (self, i) || (any_drawn && (request->hidden & BC_PAGE_NOTES)))
        continue;
      if (n_short++ == 0)
        bc_words_add_heading (self, BC_WORDS_NAME, any_drawn ? _ ("Next in order, not drawn") : _ ("Next in order"));
      bc_page_muscle_add_in_short (self, i);
    }
}

static void
add_condition (const BcWords *self)
{
  const BcCondition *condition = self->request->condition;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; condition->what != NULL && condition->what[i] != NULL; i++)
    {
      g_autofree char *markup = g_markup_escape_text (bc_text (condition->what[i]), -1);

      bc_words_add (self, BC_WORDS_BODY, markup);
    }
  for (guint i = 0; i < condition->muscles->len; i++)
    {
      const BcMuscle *muscle = ((const BcReference *)condition->muscles->pdata[i])->target;

      if (muscle != NULL)
        g_string_append_printf (names, "%s%s (%s)", names->len > 0 ? "; " : "", bc_text (muscle->everyday),
                                bc_text (muscle->name));
    }
  bc_words_add_labelled (self, BC_WORDS_BODY, _ ("Muscles that are often looked at"), names->str);
  bc_words_add_texts (self, _ ("Also consider"), condition->also);
}

/**
 * bc_page_text_add_body:
 *
 * Adds what stands below figures and look-alikes: muscles and other sources of pain.
 */
void
bc_page_text_add_body (const BcWords *self)
{
  const BcPageRequest *request = self->request;
  g_autofree char *title = bc_page_title_get (request);

  if (request->kind == BC_PAGE_STORY)
    return;
  bc_words_begin_list (self, NULL);
  bc_words_begin (self, 2, FALSE, FALSE);
  if (request->condition != NULL)
    add_condition (self);
  switch (request->kind)
    {
    case BC_PAGE_HANDOUT:
      for (guint i = 0; i < request->n_rows && request->condition == NULL; i++)
        bc_page_muscle_add_for_patient (self, &request->rows[i]);
      break;
    case BC_PAGE_SHEET:
      begin_list (self, title, TRUE); /* the page's own title is its heading */
      for (guint i = 0; i < request->n_rows; i++)
        bc_page_muscle_add_sheet (self, &request->rows[i]);
      break;
    default:
      add_chart_rows (self);
    }
  add_not_covered (self);
  if (request->kind != BC_PAGE_HANDOUT)
    add_also_consider (self);
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
