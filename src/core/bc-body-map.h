/* From the neutral body to another one: places keep their landmarks.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "bc-records.h"

G_BEGIN_DECLS

/* A landmark of the neutral body and the same one of the other body; x is the distance from the midline, never negative. */
typedef struct
{
  BcCoordinate from;
  BcCoordinate to;
} BcLandmark;

typedef struct _BcBodyMap BcBodyMap;

BcBodyMap *bc_body_map_load (const char *path, const char *view, GError **error);
BcBodyMap *bc_body_map_new (const BcLandmark *landmarks, guint n_landmarks, double midline, GError **error);
BcBodyMap *bc_body_map_ref (BcBodyMap *self);
void bc_body_map_unref (BcBodyMap *self);
BcCoordinate bc_body_map_apply (const BcBodyMap *self, BcCoordinate at);
BcCoordinate bc_body_map_invert (const BcBodyMap *self, BcCoordinate at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BcBodyMap, bc_body_map_unref)

G_END_DECLS
