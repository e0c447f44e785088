/* The page "How sure is this?": first the facts of the muscle or condition at hand, then the science behind all of them. Signs
   and words say what was checked, never colour.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-evidence-page.h"

#include <glib/gi18n.h>

#include "bc-blocks.h"
#include "bc-evidence.h"
#include "bc-links.h"
#include "bc-place-page.h"
#include "bc-text.h"
#include "bc-topic-page.h"

#define TOPIC "how-sure-is-this"

static BcAtlas *
get_atlas (const BcPageWriter *writer)
{
  return bc_session_get_atlas (bc_reader_get_session (writer->reader));
}

static void
write_line (const BcPageWriter *writer, gboolean good, char *line)
{
  g_autofree char *text = line, *escaped = g_markup_escape_text (text, -1);
  g_autofree char *markup = g_strdup_printf ("%s %s", good ? "✓" : "○", escaped);

  bc_page_writer_markup (writer, markup);
}

static void
write_checks (const BcPageWriter *writer, const BcEvidence *evidence)
{
  guint n = evidence->n_points;

  if (n > 0)
    write_line (writer, evidence->n_checked == n,
                /* Translators: how many of the trigger points; "%u of %u" */
                g_strdup_printf (ngettext ("%u of %u trigger point was compared with the text of a source",
                                           "%u of %u trigger points were compared with the text of a source", n),
                                 evidence->n_checked, n));
  if (n > 0)
    write_line (writer, evidence->n_two_sources == n,
                g_strdup_printf (ngettext ("%u of %u trigger point has two sources or more",
                                           "%u of %u trigger points have two sources or more", n),
                                 evidence->n_two_sources, n));
  write_line (writer, evidence->compared->len == evidence->sources->len,
              g_strdup_printf (ngettext ("%u of %u source was compared with its text",
                                         "%u of %u sources were compared with their text", evidence->sources->len),
                               evidence->compared->len, evidence->sources->len));
}

static void
write_orders (const BcPageWriter *writer, const BcEvidence *evidence)
{
  if (evidence->orders->len == 0)
    return;
  bc_page_writer_heading (writer, _ ("Its place in the traditional orders"));
  for (guint i = 0; i < evidence->orders->len; i++)
    {
      const BcOrderPlace *place = &g_array_index (evidence->orders, BcOrderPlace, i);
      BcSubject area = { BC_SUBJECT_AREA, place->area };
      g_autofree char *link = bc_links_subject (&area, bc_text (place->area->name));
      g_autofree char *notes = bc_page_writer_cite (writer, place->area->order_cites);
      /* Translators: an area of the body, the muscle's place in its list, how long the list is */
      g_autofree char *line = g_strdup_printf (_ ("%s: no. %u of %u"), link, place->position, place->area->order->len);
      g_autofree char *markup = g_strdup_printf ("%s %s %s", place->checked ? "✓" : "○", line, notes);
      bc_page_writer_markup (writer, markup);
    }
}

static void
write_counts (const BcPageWriter *writer, const BcEvidence *evidence, const BcMuscle *muscle)
{
  const BcCohort *last = NULL;

  bc_page_writer_heading (writer, _ ("What studies counted"));
  if (evidence->counts->len == 0)
    bc_page_writer_text (writer,
                         _ ("No study in this atlas counted its trigger points: what stands here is tradition."));
  for (guint i = 0; i < evidence->counts->len; i++)
    {
      const BcCohort *cohort = g_array_index (evidence->counts, BcCounted, i).cohort;
      if (cohort != last)
        bc_place_page_write_cohort (writer, cohort, muscle);
      last = cohort;
    }
}

static void
write_notes (const BcPageWriter *writer, const BcEvidence *evidence)
{
  if (evidence->notes->len == 0)
    return;
  bc_page_writer_heading (writer, _ ("Where sources differ, and what is uncertain"));
  for (guint i = 0; i < evidence->notes->len; i++)
    bc_blocks_bullet (writer->page, bc_text (g_ptr_array_index (evidence->notes, i)));
}

static void
write_muscle (const BcPageWriter *writer, const BcMuscle *muscle)
{
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_muscle (get_atlas (writer), muscle);
  g_autofree char *link = bc_links_muscle (muscle);

  bc_page_writer_fact (writer, _ ("About"), link);
  bc_page_writer_note (writer, muscle->cites);
  for (guint i = 0; i < muscle->points->len; i++)
    bc_page_writer_note (writer, ((const BcTriggerPoint *)g_ptr_array_index (muscle->points, i))->cites);
  write_checks (writer, evidence);
  write_orders (writer, evidence);
  write_counts (writer, evidence, muscle);
  write_notes (writer, evidence);
}

static void
write_condition (const BcPageWriter *writer, const BcCondition *condition)
{
  g_autoptr (BcEvidence) evidence = bc_evidence_new_of_cites (condition->cites);
  g_autofree char *link = bc_links_condition (condition);

  bc_page_writer_fact (writer, _ ("About"), link);
  bc_page_writer_note (writer, condition->cites);
  write_checks (writer, evidence);
  if (condition->evidence != NULL)
    bc_page_writer_text (writer, bc_text (condition->evidence));
}

/**
 * bc_evidence_page_write:
 * @condition: (nullable): what is looked at
 * @muscle: (nullable): what is looked at where it is no condition
 */
void
bc_evidence_page_write (const BcPageWriter *writer, const BcCondition *condition, const BcMuscle *muscle)
{
  const BcTopic *topic = bc_atlas_find_topic (get_atlas (writer), TOPIC);

  bc_page_writer_title (writer, _ ("How sure is this?"), NULL);
  if (condition != NULL)
    write_condition (writer, condition);
  else if (muscle != NULL)
    write_muscle (writer, muscle);
  if (topic != NULL && (condition != NULL || muscle != NULL))
    bc_page_writer_heading (writer, _ ("And the science behind it"));
  if (topic != NULL)
    bc_topic_page_write_body (writer, topic);
  bc_page_writer_sources (writer);
}
