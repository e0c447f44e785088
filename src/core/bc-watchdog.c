/* systemd's protocol of sd_notify(3): one datagram a message to the socket that NOTIFY_SOCKET names. "READY=1" when the
   program is up, then "WATCHDOG=1" twice in each interval of WATCHDOG_USEC. A timer of the main loop sends it: a loop
   that stands still sends nothing, and the supervisor starts the program anew.

   WATCHDOG_PID is not looked at: in a kiosk it names the compositor that has started the program, and the unit says with
   NotifyAccess=all that the program may speak for it.
 *
 * Copyright 2026 The Body Chart developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "bc-watchdog.h"

#include <gio/gunixsocketaddress.h>
#include <string.h>

#define READY "READY=1"
#define ALIVE "WATCHDOG=1"
#define ABSTRACT_MARK '@'
#define PINGS_PER_INTERVAL 2
#define LEAST_PERIOD (G_USEC_PER_SEC / 100)
#define MOST_PERIOD (G_MAXUINT * (gint64)1000 / 4)

struct _BcWatchdog
{
  GSocket *socket;
  GSocketAddress *address;
  gint64 period; /* microseconds; 0: only readiness is told */
  guint timer;
};

static gboolean
tell (BcWatchdog *self, const char *message, GError **error)
{
  return g_socket_send_to (self->socket, self->address, message, strlen (message), NULL, error) >= 0;
}

/* A supervisor that is gone is not told again. */
static gboolean
alive_cb (gpointer user_data)
{
  BcWatchdog *self = user_data;
  g_autoptr (GError) error = NULL;

  if (tell (self, ALIVE, &error) || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK))
    return G_SOURCE_CONTINUE;
  g_message ("watchdog: %s", error->message);
  self->timer = 0;
  return G_SOURCE_REMOVE;
}

static GSocketAddress *
parse_address (const char *address)
{
  if (address[0] == ABSTRACT_MARK && address[1] != '\0')
    return g_unix_socket_address_new_with_type (address + 1, -1, G_UNIX_SOCKET_ADDRESS_ABSTRACT);
  return g_path_is_absolute (address) ? g_unix_socket_address_new (address) : NULL;
}

/* Microseconds; 0 where the supervisor wants none. FALSE with an error where it is no such number. */
static gboolean
parse_period (const char *interval, gint64 *period, GError **error)
{
  guint64 microseconds;

  *period = 0;
  if (interval == NULL || *interval == '\0')
    return TRUE;
  if (!g_ascii_string_to_unsigned (interval, 10, PINGS_PER_INTERVAL * LEAST_PERIOD, PINGS_PER_INTERVAL * MOST_PERIOD,
                                   &microseconds, error))
    return FALSE;
  *period = (gint64)microseconds / PINGS_PER_INTERVAL;
  return TRUE;
}

/**
 * bc_watchdog_new:
 * @address: a path, or a name in the abstract namespace after "@", as in NOTIFY_SOCKET
 * @interval: (nullable): microseconds, as in WATCHDOG_USEC; NULL: only readiness is told
 * @error: an address or a number that is none, or a socket that nobody listens on
 *
 * Tells that the program is ready, and from now on that its main loop runs.
 *
 * Returns: (transfer full) (nullable): NULL with an error
 */
BcWatchdog *
bc_watchdog_new (const char *address, const char *interval, GError **error)
{
  g_autoptr (BcWatchdog) self = g_new0 (BcWatchdog, 1);

  if (!parse_period (interval, &self->period, error))
    return NULL;
  self->address = parse_address (address);
  if (self->address == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, "“%s” is no address of a socket", address);
      return NULL;
    }
  self->socket = g_socket_new (G_SOCKET_FAMILY_UNIX, G_SOCKET_TYPE_DATAGRAM, G_SOCKET_PROTOCOL_DEFAULT, error);
  if (self->socket == NULL)
    return NULL;
  g_socket_set_blocking (self->socket, FALSE);
  if (!tell (self, READY, error))
    return NULL;
  if (self->period > 0)
    self->timer = g_timeout_add ((guint)(self->period / 1000), alive_cb, self);
  return g_steal_pointer (&self);
}

/**
 * bc_watchdog_new_from_environment:
 *
 * Returns: (transfer full) (nullable): NULL where no supervisor has asked; one that cannot be reached gets a message
 */
BcWatchdog *
bc_watchdog_new_from_environment (void)
{
  const char *address = g_getenv ("NOTIFY_SOCKET");
  g_autoptr (GError) error = NULL;
  BcWatchdog *self;

  if (address == NULL || *address == '\0')
    return NULL;
  self = bc_watchdog_new (address, g_getenv ("WATCHDOG_USEC"), &error);
  if (self == NULL)
    g_message ("watchdog: %s", error->message);
  return self;
}

void
bc_watchdog_free (BcWatchdog *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->socket);
  g_clear_object (&self->address);
  g_free (self);
}

/**
 * bc_watchdog_get_period:
 *
 * Returns: microseconds between two signs of life; 0: none is sent
 */
gint64
bc_watchdog_get_period (const BcWatchdog *self)
{
  return self->period;
}
