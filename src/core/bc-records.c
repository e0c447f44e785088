/* Freeing of the records.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-records-private.h"

GPtrArray *
bc_records_new_cites (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)bc_cite_free);
}

GPtrArray *
bc_records_new_references (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)bc_reference_free);
}

static void
array_free (GPtrArray *array)
{
  if (array != NULL)
    g_ptr_array_unref (array);
}

void
bc_reference_free (BcReference *self)
{
  g_free (self->id);
  g_free (self);
}

void
bc_cite_free (BcCite *self)
{
  g_free (self->source.id);
  g_free (self->at);
  g_free (self);
}

void
bc_crosswalk_free (BcCrosswalk *self)
{
  g_free (self->map);
  g_free (self->numbers);
  g_free (self->reason);
  g_free (self);
}

void
bc_cohort_count_free (BcCohortCount *self)
{
  g_free (self->muscle.id);
  g_free (self);
}

void
bc_cohort_free (BcCohort *self)
{
  g_free (self->population);
  array_free (self->counts);
  array_free (self->cites);
  g_free (self);
}

void
bc_part_free (BcPart *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

void
bc_referral_free (BcReferral *self)
{
  g_free (self->region.id);
  g_free (self);
}

void
bc_position_free (BcPosition *self)
{
  g_free (self->view);
  g_free (self);
}

void
bc_zone_free (BcZone *self)
{
  g_free (self->view);
  g_free (self->points);
  g_free (self);
}

void
bc_territory_free (BcTerritory *self)
{
  g_free (self->view);
  g_free (self->points);
  g_free (self);
}

void
bc_nerve_free (BcNerve *self)
{
  g_free (self->name);
  g_free (self->roots);
  g_free (self);
}

void
bc_caution_free (BcCaution *self)
{
  g_free (self->kind);
  g_free (self->text);
  g_free (self);
}

void
bc_shape_free (BcShape *self)
{
  g_free (self->view);
  g_free (self->id);
  g_free (self);
}

void
bc_place_reference_free (BcPlaceReference *self)
{
  g_free (self->place.id);
  g_free (self);
}

void
bc_topic_part_free (BcTopicPart *self)
{
  g_free (self->title);
  g_strfreev (self->paragraphs);
  g_free (self);
}

void
bc_source_free (BcSource *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->author);
  g_free (self->published);
  g_free (self->doi);
  g_free (self->url);
  g_free (self->note);
  g_free (self);
}

void
bc_region_free (BcRegion *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->everyday);
  g_strfreev (self->views);
  array_free (self->crosswalks);
  array_free (self->areas);
  g_free (self);
}

void
bc_area_free (BcArea *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->everyday);
  array_free (self->regions);
  array_free (self->order);
  g_free (self->order_note);
  array_free (self->order_cites);
  array_free (self->cohorts);
  g_free (self);
}

void
bc_trigger_point_free (BcTriggerPoint *self)
{
  g_free (self->id);
  g_free (self->full_id);
  g_free (self->where);
  array_free (self->positions);
  array_free (self->referrals);
  array_free (self->zones);
  g_strfreev (self->sensations);
  g_strfreev (self->notes);
  array_free (self->cites);
  g_free (self);
}

void
bc_muscle_free (BcMuscle *self)
{
  g_free (self->id);
  g_free (self->section);
  g_free (self->name);
  g_free (self->latin);
  g_free (self->everyday);
  g_strfreev (self->synonyms);
  array_free (self->nerves);
  g_free (self->action);
  g_free (self->location);
  array_free (self->shapes);
  array_free (self->parts);
  array_free (self->points);
  g_strfreev (self->notices);
  g_strfreev (self->mistaken_for);
  g_strfreev (self->triggers);
  g_strfreev (self->advice);
  array_free (self->cautions);
  array_free (self->together_with);
  g_strfreev (self->notes);
  array_free (self->cites);
  g_free (self);
}

void
bc_check_first_free (BcCheckFirst *self)
{
  g_free (self->id);
  g_free (self->urgency);
  g_free (self->condition);
  g_free (self->text);
  array_free (self->places);
  array_free (self->cites);
  g_free (self);
}

void
bc_also_consider_free (BcAlsoConsider *self)
{
  g_free (self->id);
  g_free (self->kind);
  g_free (self->name);
  array_free (self->places);
  array_free (self->cites);
  g_free (self);
}

void
bc_condition_free (BcCondition *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->everyday);
  g_strfreev (self->synonyms);
  g_strfreev (self->what);
  array_free (self->areas);
  array_free (self->muscles);
  g_strfreev (self->also);
  g_free (self->evidence);
  array_free (self->cites);
  g_free (self);
}

void
bc_topic_free (BcTopic *self)
{
  g_free (self->id);
  g_free (self->title);
  g_strfreev (self->paragraphs);
  array_free (self->parts);
  array_free (self->cites);
  g_free (self);
}

void
bc_overlay_free (BcOverlay *self)
{
  g_free (self->id);
  g_free (self->roots);
  g_free (self->name);
  g_free (self->label);
  g_strfreev (self->keys);
  array_free (self->territories);
  g_strfreev (self->notes);
  array_free (self->cites);
  g_free (self);
}
