package serve

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// FirstPort is the one that is tried first when none is asked for, and ports how
// many are tried.
const (
	FirstPort = 8080
	ports     = 100
)

// listen takes the first free port from port on. Without a host it takes it on
// both loopback addresses, so that "localhost" leads here and nowhere else.
func listen(host string, port int) ([]net.Listener, int, error) {
	if port == 0 {
		port = FirstPort
	}
	for p := port; p < port+ports && p <= 65535; p++ {
		listeners, err := listenAt(host, p)
		if err == nil {
			return listeners, p, nil
		}
		if !taken(err) {
			return nil, 0, err
		}
	}
	return nil, 0, fmt.Errorf("the ports from %d to %d are taken", port, min(port+ports-1, 65535))
}

func listenAt(host string, port int) ([]net.Listener, error) {
	hosts := []string{host}
	if host == "" {
		hosts = []string{"127.0.0.1", "::1"}
	}
	var listeners []net.Listener
	for i, h := range hosts {
		l, err := net.Listen("tcp", net.JoinHostPort(h, strconv.Itoa(port)))
		switch {
		case err == nil:
			listeners = append(listeners, l)
		case i > 0 && !taken(err): // a machine without IPv6
		default:
			for _, l := range listeners {
				l.Close()
			}
			return nil, err
		}
	}
	return listeners, nil
}

// wsaAddrInUse is what Windows says when a port is taken.
const wsaAddrInUse = syscall.Errno(10048)

func taken(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, wsaAddrInUse)
}

// hostPort returns host and port as they stand in an address for people.
func hostPort(host string, port int) string {
	if ip, err := netip.ParseAddr(host); host == "" || err == nil && (ip.IsLoopback() || ip.IsUnspecified()) {
		host = "localhost"
	}
	return net.JoinHostPort(host, strconv.Itoa(port))
}

// hostAllowed reports whether a request's Host header names this server. A page
// from elsewhere can make its own name lead to this machine (DNS rebinding), but
// then its name is in the header. An IP address is no name: when the server
// listens on all of them, any will do.
func hostAllowed(header, listening string) bool {
	name := header
	if host, _, err := net.SplitHostPort(header); err == nil {
		name = host
	}
	name = strings.ToLower(strings.Trim(name, "[]"))
	if name == "localhost" || name == strings.ToLower(listening) && name != "" {
		return true
	}
	ip, err := netip.ParseAddr(name)
	if err == nil && ip.IsLoopback() {
		return true
	}
	if all, bad := netip.ParseAddr(listening); bad != nil || !all.IsUnspecified() {
		return false
	}
	own, _ := os.Hostname()
	return err == nil || own != "" && (name == strings.ToLower(own) || name == strings.ToLower(own)+".local")
}
