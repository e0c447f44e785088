/* The kinds of skin maps that can be laid over a figure.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many tints there are, so that neighbours can differ. */
#define BC_OVERLAY_N_TINTS 6

typedef enum
{
  BC_OVERLAY_DERMATOME,  /* one spinal root */
  BC_OVERLAY_TRIGEMINAL, /* a branch of the fifth cranial nerve: what dermatomes are to the body, on the face */
  BC_OVERLAY_NERVE,      /* a cutaneous nerve */
} BcOverlayKind;

#define BC_N_OVERLAY_KINDS (BC_OVERLAY_NERVE + 1)

const char *bc_overlay_kind_to_string (BcOverlayKind kind);
gboolean bc_overlay_kind_from_string (const char *word, BcOverlayKind *kind);
const char *bc_overlay_kind_get_name (BcOverlayKind kind);
const char *bc_overlay_kind_get_note (BcOverlayKind kind);

G_END_DECLS
