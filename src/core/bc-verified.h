/* Built-in atlas files that were checked against the schema when the program was built.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

extern const guint64 bc_verified_fingerprints[];
extern const gsize   bc_verified_n_fingerprints;

gboolean bc_verified_contains (guint64 fingerprint);

G_END_DECLS
