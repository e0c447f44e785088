/* How long nobody has touched the patient screen: busy, then a warning, then over.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  BC_IDLE_BUSY,    /* somebody is there, or was a moment ago */
  BC_IDLE_WARNING, /* a touch keeps what is shown */
  BC_IDLE_OVER,    /* what is shown goes */
} BcIdleState;

/* A plain value. All times are monotonic microseconds and come from the caller, so that a test has its own clock. */
typedef struct
{
  gint64 limit;
  gint64 warning;
  gint64 touched;
} BcIdleClock;

void bc_idle_clock_init (BcIdleClock *self, int limit_seconds, int warning_seconds, gint64 now);
void bc_idle_clock_touch (BcIdleClock *self, gint64 now);
BcIdleState bc_idle_clock_ask (const BcIdleClock *self, gint64 now);
int bc_idle_clock_count_down (const BcIdleClock *self, gint64 now);

G_END_DECLS
