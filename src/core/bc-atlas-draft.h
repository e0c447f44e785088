/* One atlas file as it was read: records whose references are not resolved yet.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-problem.h"
#include "bc-records.h"
#include "bc-xml.h"

G_BEGIN_DECLS

typedef struct
{
  const char *path; /* interned */
  char *id;
  guint64 fingerprint;
  gboolean is_pack; /* set by the loader: not of the built-in atlas */
  gboolean refused; /* set by the linker */
  GPtrArray *sources;
  GPtrArray *regions;
  GPtrArray *areas;
  GPtrArray *muscles;
  GPtrArray *check_first;
  GPtrArray *also_consider;
  GPtrArray *conditions;
  GPtrArray *topics;
  GPtrArray *overlays;
} BcAtlasDraft;

BcAtlasDraft *bc_atlas_draft_read (const char *path, BcXmlSchema *schema, BcXmlTrustFunc trust, GPtrArray *problems);
void          bc_atlas_draft_free (BcAtlasDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcAtlasDraft, bc_atlas_draft_free)

G_END_DECLS
