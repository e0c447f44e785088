/* Freeing of the records. They are created by the reader alone.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

GPtrArray *bc_records_new_cites (void);
GPtrArray *bc_records_new_references (void);
void       bc_source_free (BcSource *self);
void       bc_region_free (BcRegion *self);
void       bc_area_free (BcArea *self);
void       bc_trigger_point_free (BcTriggerPoint *self);
void       bc_muscle_free (BcMuscle *self);
void       bc_check_first_free (BcCheckFirst *self);
void       bc_also_consider_free (BcAlsoConsider *self);
void       bc_condition_free (BcCondition *self);
void       bc_topic_free (BcTopic *self);
void       bc_overlay_free (BcOverlay *self);

void       bc_reference_free (BcReference *self);
void       bc_cite_free (BcCite *self);
void       bc_crosswalk_free (BcCrosswalk *self);
void       bc_cohort_free (BcCohort *self);
void       bc_cohort_count_free (BcCohortCount *self);
void       bc_part_free (BcPart *self);
void       bc_referral_free (BcReferral *self);
void       bc_position_free (BcPosition *self);
void       bc_zone_free (BcZone *self);
void       bc_territory_free (BcTerritory *self);
void       bc_nerve_free (BcNerve *self);
void       bc_caution_free (BcCaution *self);
void       bc_shape_free (BcShape *self);
void       bc_place_reference_free (BcPlaceReference *self);
void       bc_topic_part_free (BcTopicPart *self);

G_END_DECLS
