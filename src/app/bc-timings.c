/* How fast the window was there, and how fast it answers. One line per milestone on standard error; a contract with
   the acceptance checks.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-timings.h"

#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Field of /proc/self/stat, counted from the one behind the program's name: the process's start in clock ticks. */
#define START_TIME_FIELD 20

static gboolean enabled;

typedef struct
{
  char *milestone;
  gint64 start;
  gulong handler;
} Pending;

void
bc_timings_enable (void)
{
  enabled = TRUE;
}

/* Milliseconds since the process was started, dynamic linking included; 10 ms fine, as the kernel counts. */
static double
since_process_start (void)
{
  g_autofree char *stat = NULL;
  g_auto (GStrv) fields = NULL;
  const char *behind_name;
  struct timespec now;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) || (behind_name = strrchr (stat, ')')) == NULL)
    return 0;
  fields = g_strsplit (behind_name + 1, " ", -1);
  if (g_strv_length (fields) <= START_TIME_FIELD)
    return 0;
  clock_gettime (CLOCK_BOOTTIME, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6 -
         g_ascii_strtoull (fields[START_TIME_FIELD], NULL, 10) * 1e3 / sysconf (_SC_CLK_TCK);
}

static void
print_timing (const char *milestone, double milliseconds)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.1f", milliseconds);
  fprintf (stderr, "timing: %s %s\n", milestone, number);
}

/**
 * bc_timings_report:
 *
 * Prints the milliseconds since the process started, where --timings was given.
 */
void
bc_timings_report (const char *milestone)
{
  if (enabled)
    print_timing (milestone, since_process_start ());
}

/**
 * bc_timings_report_since:
 * @start: g_get_monotonic_time() at the start
 */
void
bc_timings_report_since (const char *milestone, gint64 start)
{
  if (enabled)
    print_timing (milestone, (g_get_monotonic_time () - start) / 1e3);
}

static void
after_paint_cb (GdkFrameClock *clock, Pending *pending)
{
  g_signal_handler_disconnect (clock, pending->handler);
  if (pending->start > 0)
    bc_timings_report_since (pending->milestone, pending->start);
  else
    bc_timings_report (pending->milestone);
  g_free (pending->milestone);
  g_free (pending);
}

/**
 * bc_timings_after_paint:
 * @widget: a realized widget
 * @milestone: its name
 * @start: g_get_monotonic_time() at the start, or 0 for the start of the process
 *
 * Reports when the frame at hand has been painted.
 */
void
bc_timings_after_paint (GtkWidget *widget, const char *milestone, gint64 start)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Pending *pending;

  if (!enabled || clock == NULL)
    return;
  pending = g_new0 (Pending, 1);
  pending->milestone = g_strdup (milestone);
  pending->start = start;
  pending->handler = g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), pending);
}
