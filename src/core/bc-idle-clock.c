/* How long nobody has touched the patient screen. The clock only answers; who asks it resets the screen.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-idle-clock.h"

/**
 * bc_idle_clock_init:
 * @limit_seconds: without input until the warning; at least one
 * @warning_seconds: that the warning stands; at least one
 * @now: monotonic microseconds
 */
void
bc_idle_clock_init (BcIdleClock *self, int limit_seconds, int warning_seconds, gint64 now)
{
  self->limit = MAX (limit_seconds, 1) * G_USEC_PER_SEC;
  self->warning = MAX (warning_seconds, 1) * G_USEC_PER_SEC;
  self->touched = now;
}

/**
 * bc_idle_clock_touch:
 * @now: when somebody touched the screen; an earlier time than the last changes nothing
 */
void
bc_idle_clock_touch (BcIdleClock *self, gint64 now)
{
  self->touched = MAX (self->touched, now);
}

BcIdleState
bc_idle_clock_ask (const BcIdleClock *self, gint64 now)
{
  gint64 idle = now - self->touched;

  if (idle < self->limit)
    return BC_IDLE_BUSY;
  return idle < self->limit + self->warning ? BC_IDLE_WARNING : BC_IDLE_OVER;
}

/**
 * bc_idle_clock_count_down:
 *
 * Returns: whole seconds until everything goes, rounded up; 0 when it is over.
 */
int
bc_idle_clock_count_down (const BcIdleClock *self, gint64 now)
{
  gint64 left = self->touched + self->limit + self->warning - now;

  return left > 0 ? (int)((left + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC) : 0;
}
