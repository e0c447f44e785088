/* How sure the atlas is. Nothing is weighed here: what is known is counted and put side by side, so that the reader can
   judge.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-evidence.h"

static BcEvidence *
new_empty (void)
{
  BcEvidence *self = g_new0 (BcEvidence, 1);

  self->sources = g_ptr_array_new ();
  self->compared = g_ptr_array_new ();
  self->orders = g_array_new (FALSE, FALSE, sizeof (BcOrderPlace));
  self->counts = g_array_new (FALSE, FALSE, sizeof (BcCounted));
  self->notes = g_ptr_array_new ();
  return self;
}

void
bc_evidence_free (BcEvidence *self)
{
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->compared);
  g_array_unref (self->orders);
  g_array_unref (self->counts);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

static void
add_once (GPtrArray *records, gconstpointer record)
{
  if (record != NULL && !g_ptr_array_find (records, record, NULL))
    g_ptr_array_add (records, (gpointer)record);
}

static void
add_cites (BcEvidence *self, const GPtrArray *cites)
{
  for (guint i = 0; i < cites->len; i++)
    {
      const BcCite *cite = g_ptr_array_index (cites, i);
      add_once (self->sources, cite->source.target);
      if (cite->checked)
        add_once (self->compared, cite->source.target);
    }
}

static void
add_notes (BcEvidence *self, GStrv notes)
{
  for (guint i = 0; notes[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (self->notes, notes[i], g_str_equal, NULL))
      g_ptr_array_add (self->notes, notes[i]);
}

static gboolean
any_checked (const GPtrArray *cites)
{
  for (guint i = 0; i < cites->len; i++)
    if (((const BcCite *)g_ptr_array_index (cites, i))->checked)
      return TRUE;
  return FALSE;
}

static guint
count_sources (const GPtrArray *cites)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  for (guint i = 0; i < cites->len; i++)
    add_once (sources, ((const BcCite *)g_ptr_array_index (cites, i))->source.target);
  return sources->len;
}

static void
add_point (BcEvidence *self, const BcTriggerPoint *point)
{
  self->n_points++;
  self->n_checked += any_checked (point->cites) ? 1 : 0;
  self->n_two_sources += count_sources (point->cites) >= 2 ? 1 : 0;
  add_cites (self, point->cites);
  add_notes (self, point->notes);
}

static void
add_order (BcEvidence *self, const BcArea *area, const BcMuscle *muscle)
{
  for (guint i = 0; i < area->order->len; i++)
    if (((const BcReference *)g_ptr_array_index (area->order, i))->target == muscle)
      {
        BcOrderPlace place = { area, i + 1, any_checked (area->order_cites) };
        g_array_append_val (self->orders, place);
        return;
      }
}

/* @muscle: (nullable): NULL for all */
static void
add_counts (BcEvidence *self, const BcArea *area, const BcMuscle *muscle)
{
  for (guint i = 0; i < area->cohorts->len; i++)
    {
      const BcCohort *cohort = g_ptr_array_index (area->cohorts, i);
      for (guint j = 0; j < cohort->counts->len; j++)
        {
          const BcCohortCount *count = g_ptr_array_index (cohort->counts, j);
          BcCounted counted = { area, cohort, count };
          if (count->muscle.target != NULL && (muscle == NULL || count->muscle.target == muscle))
            g_array_append_val (self->counts, counted);
        }
    }
}

/**
 * bc_evidence_new_of_muscle:
 *
 * Returns: (transfer full): what is known of the muscle's points, and where orders and counts name it. Borrows from the
 * atlas.
 */
BcEvidence *
bc_evidence_new_of_muscle (BcAtlas *atlas, const BcMuscle *muscle)
{
  BcEvidence *self = new_empty ();
  GPtrArray *areas = bc_atlas_get_areas (atlas);

  for (guint i = 0; i < muscle->points->len; i++)
    add_point (self, g_ptr_array_index (muscle->points, i));
  add_cites (self, muscle->cites);
  add_notes (self, muscle->notes);
  for (guint i = 0; i < areas->len; i++)
    {
      add_order (self, g_ptr_array_index (areas, i), muscle);
      add_counts (self, g_ptr_array_index (areas, i), muscle);
    }
  return self;
}

/**
 * bc_evidence_new_of_cites:
 * @cites: (element-type BcCite): of a condition or a topic
 *
 * Returns: (transfer full): its sources, and which of them were compared.
 */
BcEvidence *
bc_evidence_new_of_cites (GPtrArray *cites)
{
  BcEvidence *self = new_empty ();

  add_cites (self, cites);
  return self;
}

/**
 * bc_evidence_new_of_area:
 *
 * Returns: (transfer full): the sources of its traditional order and all that was counted there.
 */
BcEvidence *
bc_evidence_new_of_area (const BcArea *area)
{
  BcEvidence *self = new_empty ();

  add_cites (self, area->order_cites);
  if (area->order_note != NULL)
    g_ptr_array_add (self->notes, area->order_note);
  add_counts (self, area, NULL);
  for (guint i = 0; i < area->cohorts->len; i++)
    add_cites (self, ((const BcCohort *)g_ptr_array_index (area->cohorts, i))->cites);
  return self;
}
