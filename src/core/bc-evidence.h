/* How sure the atlas is of one record: what was compared with its source, who ordered or counted it, what is disputed.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-atlas.h"

G_BEGIN_DECLS

/* A muscle's place in the traditional order of an area. */
typedef struct
{
  const BcArea *area; /* borrowed */
  guint position;     /* from 1 */
  gboolean checked;   /* the order was compared with a source */
} BcOrderPlace;

/* A muscle in what a study counted. */
typedef struct
{
  const BcArea *area;         /* borrowed */
  const BcCohort *cohort;     /* borrowed */
  const BcCohortCount *count; /* borrowed */
} BcCounted;

typedef struct
{
  guint n_points;      /* trigger points */
  guint n_checked;     /* of them, with a source that was compared */
  guint n_two_sources; /* of them, with two sources or more */
  GPtrArray *sources;  /* const BcSource, each once, in the order of first mention */
  GPtrArray *compared; /* const BcSource: those of which some text was compared */
  GArray *orders;      /* BcOrderPlace, in the order of the areas */
  GArray *counts;      /* BcCounted, in the order of the areas */
  GPtrArray *notes;    /* English texts: what sources disagree on or is uncertain; borrowed, each once */
} BcEvidence;

BcEvidence *bc_evidence_new_of_muscle (BcAtlas *atlas, const BcMuscle *muscle);
BcEvidence *bc_evidence_new_of_cites (GPtrArray *cites);
BcEvidence *bc_evidence_new_of_area (const BcArea *area);
void bc_evidence_free (BcEvidence *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcEvidence, bc_evidence_free)

G_END_DECLS
