/* Spaced repetition by the SM-2 algorithm. Source: P. A. Woźniak, Optimization of Learning, Master's thesis, University of
   Technology in Poznań 1990, section 3.2; https://www.supermemo.com/archives1990-2015/english/ol/sm2

   Where the source is silent: an answer that comes before its day, as when practising, says little when it is right and
   leaves the plan as it is; when it is wrong it counts. Intervals end at ten years.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-memory.h"

#include <math.h>

#define FIRST_EASE 2.5
#define LEAST_EASE 1.3
#define GREATEST_EASE 10.0
#define FIRST_INTERVAL 1
#define SECOND_INTERVAL 6
#define LONGEST_INTERVAL 3650

/* EF' = EF + (0.1 - (5 - q) * (0.08 + (5 - q) * 0.02)), at least 1.3 */
static double
change_ease (double ease, guint quality)
{
  double short_of = BC_MEMORY_BEST_QUALITY - (double)quality;

  return CLAMP (ease + 0.1 - short_of * (0.08 + short_of * 0.02), LEAST_EASE, GREATEST_EASE);
}

/* I(1) = 1, I(2) = 6, I(n) = I(n - 1) * EF, rounded up */
static guint
next_interval (const BcMemory *self)
{
  if (self->repetitions == 1)
    return FIRST_INTERVAL;
  if (self->repetitions == 2)
    return SECOND_INTERVAL;
  return (guint)MIN (ceil (self->interval_days * self->ease), LONGEST_INTERVAL);
}

/**
 * bc_memory_answer:
 * @quality: 0 to %BC_MEMORY_BEST_QUALITY
 * @today: Julian day
 *
 * Notes an answer and plans the next one, by SM-2: a right answer lengthens the interval, one below 3 starts again with a
 * day and leaves the ease as it is.
 */
void
bc_memory_answer (BcMemory *self, guint quality, guint32 today)
{
  gboolean early = !bc_memory_is_new (self) && !bc_memory_is_due (self, today);

  g_return_if_fail (quality <= BC_MEMORY_BEST_QUALITY);
  if (bc_memory_is_new (self))
    self->ease = FIRST_EASE;
  self->asked++;
  if (quality >= BC_MEMORY_RIGHT_QUALITY)
    self->right++;
  if (quality < BC_MEMORY_RIGHT_QUALITY)
    {
      self->repetitions = 0;
      self->interval_days = FIRST_INTERVAL;
    }
  else if (early)
    return;
  else
    {
      self->repetitions++;
      self->interval_days = next_interval (self);
      self->ease = change_ease (self->ease, quality);
    }
  self->due = today + self->interval_days;
}

gboolean
bc_memory_is_new (const BcMemory *self)
{
  return self->asked == 0;
}

/**
 * bc_memory_is_due:
 *
 * Returns: whether it was asked before and its day has come.
 */
gboolean
bc_memory_is_due (const BcMemory *self, guint32 today)
{
  return !bc_memory_is_new (self) && self->due <= today;
}

/**
 * bc_memory_is_learned:
 *
 * Returns: whether it is remembered for three weeks or more.
 */
gboolean
bc_memory_is_learned (const BcMemory *self)
{
  return self->interval_days >= BC_MEMORY_LEARNED_DAYS;
}

/**
 * bc_memory_is_valid:
 *
 * Returns: whether its numbers could have come from bc_memory_answer(): for what was read from a file.
 */
gboolean
bc_memory_is_valid (const BcMemory *self)
{
  return self->asked > 0 && self->right <= self->asked && self->repetitions <= self->right &&
         self->interval_days >= 1 && self->interval_days <= LONGEST_INTERVAL && self->ease >= LEAST_EASE &&
         self->ease <= GREATEST_EASE && g_date_valid_julian (self->due);
}
